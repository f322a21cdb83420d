namespace Juluo.Identity;

/// <summary>Kind of a challenge to a browser.</summary>
[Named("challenge-kind")]
internal enum ChallengeKind
{
    /// <summary>The code of the second step.</summary>
    Code,

    /// <summary>Creation of a passkey.</summary>
    PasskeyNew,

    /// <summary>Sign-in with a passkey.</summary>
    PasskeyIn,

    /// <summary>Choice for a person arriving from another sign-in service.</summary>
    Provider,

    /// <summary>Display of new recovery codes, once.</summary>
    Codes,
}
