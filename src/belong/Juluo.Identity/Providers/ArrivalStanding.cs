namespace Juluo.Identity;

/// <summary>Outcome and options of an arrival.</summary>
[Named("arrival-standing")]
public enum ArrivalStanding
{
    /// <summary>None: there is no arrival, it has expired, or the service refused.</summary>
    Over,

    /// <summary>It is already linked to this account.</summary>
    Linked,

    /// <summary>It is linked to another account.</summary>
    Anothers,

    /// <summary>It can be linked to the signed-in account.</summary>
    MayLink,

    /// <summary>It can be linked once the person proves their identity again.</summary>
    MustProve,

    /// <summary>The address has an account: sign in there first, then link.</summary>
    HasAccount,

    /// <summary>The address is new and verified by the service, so an account can be created.</summary>
    MayBegin,

    /// <summary>The service hasn't verified the address, so it has to be proven by mail.</summary>
    Unproven,

    /// <summary>The service or its discovery document is unavailable.</summary>
    ServiceAway,

    /// <summary>The identity token has another issuer.</summary>
    WrongIssuer,

    /// <summary>The identity token is for another client.</summary>
    WrongAudience,

    /// <summary>The identity token has another nonce: it was requested in another tab or browser, or is replayed.</summary>
    WrongNonce,

    /// <summary>The identity token is not signed with a key of the issuer.</summary>
    WrongSignature,

    /// <summary>The identity token has expired or isn't valid yet.</summary>
    Expired,
}
