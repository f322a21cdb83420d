namespace Juluo.Joining;

/// <summary>The reason why a list does not change what is here.</summary>
[Named("kept-reason")]
public enum KeptReason
{
    /// <summary>The person writes it about themselves.</summary>
    OwnWords,

    /// <summary>The person chooses it.</summary>
    OwnChoice,

    /// <summary>Membership has a history, with its own page for each change.</summary>
    Membership,
}
