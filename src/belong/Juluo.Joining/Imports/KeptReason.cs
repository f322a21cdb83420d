namespace Juluo.Joining;

/// <summary>The reason why an import leaves a value as it is.</summary>
[Named("kept-reason")]
public enum KeptReason
{
    /// <summary>The value is a text that the person writes about themselves.</summary>
    OwnWords,

    /// <summary>The value is a choice that only the person makes.</summary>
    OwnChoice,

    /// <summary>The value belongs to the membership, which has a history and is changed on its own pages.</summary>
    Membership,
}
