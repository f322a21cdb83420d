namespace Juluo.Identity;

/// <summary>The purposes of a mailed link. Following it proves that the person reads mail to its address.</summary>
[Named("link-purpose")]
public enum LinkPurpose
{
    /// <summary>Makes an account with the address.</summary>
    SignUp,

    /// <summary>Signs in without a password.</summary>
    SignIn,

    /// <summary>Lets the person choose a new password.</summary>
    Reset,

    /// <summary>Replaces the account's address by the link's.</summary>
    Move,

    /// <summary>Restores the account's previous address, and lets the person choose a new password.</summary>
    MoveBack,
}
