namespace Juluo.Joining;

/// <summary>Reason for which an import leaves a value as it is.</summary>
[Named("kept-reason")]
public enum KeptReason
{
    /// <summary>A text that the person writes about themselves.</summary>
    OwnWords,

    /// <summary>A choice of the person.</summary>
    OwnChoice,

    /// <summary>Membership, which has a history and separate pages for changes.</summary>
    Membership,
}
