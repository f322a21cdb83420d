namespace Juluo.Identity;

/// <summary>Purpose of a mailed link, which proves that the person reads mail of its address.</summary>
[Named("link-purpose")]
public enum LinkPurpose
{
    /// <summary>Make an account with this address.</summary>
    SignUp,

    /// <summary>Sign in without a password.</summary>
    SignIn,

    /// <summary>Choose a new password.</summary>
    Reset,

    /// <summary>Replace the account's address by this one.</summary>
    Move,

    /// <summary>Restore the account's previous address, and choose a new password.</summary>
    MoveBack,
}
