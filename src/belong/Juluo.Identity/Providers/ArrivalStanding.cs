namespace Juluo.Identity;

/// <summary>The outcome of an arrival from another sign-in service, and the person's options.</summary>
[Named("arrival-standing")]
public enum ArrivalStanding
{
    /// <summary>There is no arrival, it has expired, or the service refused.</summary>
    Over,

    /// <summary>The person at the service is already linked to this account.</summary>
    Linked,

    /// <summary>The person at the service is linked to another account.</summary>
    Anothers,

    /// <summary>The person at the service can be linked to the signed-in account.</summary>
    MayLink,

    /// <summary>The person at the service can be linked once the signed-in person proves their identity again.</summary>
    MustProve,

    /// <summary>The address has an account. The person has to sign in to it before the service can be linked.</summary>
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
