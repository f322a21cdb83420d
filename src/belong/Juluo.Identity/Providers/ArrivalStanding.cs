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

    /// <summary>The service, or its discovery document, is not to be had.</summary>
    ServiceAway,

    /// <summary>The identity token is of another issuer.</summary>
    WrongIssuer,

    /// <summary>The identity token is for another program.</summary>
    WrongAudience,

    /// <summary>The identity token answers another question: it was asked for in another tab or browser, or is played back.</summary>
    WrongNonce,

    /// <summary>The identity token is not signed with a key of the issuer.</summary>
    WrongSignature,

    /// <summary>The identity token is over, or does not hold yet.</summary>
    Expired,
}
