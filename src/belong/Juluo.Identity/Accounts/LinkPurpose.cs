namespace Juluo.Identity;

/// <summary>What a person who follows a link of a mail may do, having shown that they read the mail of its address.</summary>
[Named("link-purpose")]
public enum LinkPurpose
{
    /// <summary>Make an account with this address.</summary>
    SignUp,

    /// <summary>Come in without a password.</summary>
    SignIn,

    /// <summary>Choose a new password.</summary>
    Reset,

    /// <summary>Give the account this address in place of its own.</summary>
    Move,

    /// <summary>Give the account this address, which was its own, back, and choose a new password.</summary>
    MoveBack,
}
