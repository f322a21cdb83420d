namespace Juluo.Identity;

/// <summary>What may be done with an arrival.</summary>
[Named("arrival-standing")]
public enum ArrivalStanding
{
    /// <summary>Nothing: no one has arrived, or it is too long ago, or the service said no.</summary>
    Over,

    /// <summary>It is this account's already.</summary>
    Linked,

    /// <summary>It opens another account.</summary>
    Anothers,

    /// <summary>It may be linked with the account that is signed in.</summary>
    MayLink,

    /// <summary>It may, once the person has shown again who they are.</summary>
    MustProve,

    /// <summary>The address has an account: sign in there first, then link.</summary>
    HasAccount,

    /// <summary>The address is new and the service vouches for it: an account may begin.</summary>
    MayBegin,

    /// <summary>The service does not say that the address is theirs: it has to be proven by mail.</summary>
    Unproven,
}
