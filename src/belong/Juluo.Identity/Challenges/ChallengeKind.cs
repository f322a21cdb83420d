namespace Juluo.Identity;

/// <summary>The kinds of challenges to a browser.</summary>
[Named("challenge-kind")]
internal enum ChallengeKind
{
    /// <summary>The browser has to send the code of the second step.</summary>
    Code,

    /// <summary>The browser creates a passkey.</summary>
    PasskeyNew,

    /// <summary>The browser signs in with a passkey.</summary>
    PasskeyIn,

    /// <summary>The person came from another sign-in service, and chooses how to continue.</summary>
    Provider,

    /// <summary>The browser may show new recovery codes, once.</summary>
    Codes,
}
