namespace Juluo.Identity;

/// <summary>What a browser has been asked.</summary>
[Named("challenge-kind")]
internal enum ChallengeKind
{
    /// <summary>The code of the second step.</summary>
    Code,

    /// <summary>To make a passkey.</summary>
    PasskeyNew,

    /// <summary>To sign in with a passkey.</summary>
    PasskeyIn,

    /// <summary>What to do with a person whom another service has sent.</summary>
    Provider,

    /// <summary>To keep the new recovery codes, which are shown once.</summary>
    Codes,
}
