namespace Juluo.Needs;

/// <summary>What came of a need or an offer, in the words of its author.</summary>
public sealed record Closing(WantId Want, PersonId Person, WantOutcome Outcome, string Words, Instant At)
{
    public const int MostWords = 500;
}

[Named("want-outcome")]
public enum WantOutcome
{
    /// <summary>One of the people who responded helped.</summary>
    Helped,

    /// <summary>It was solved in another way.</summary>
    Otherwise,
    NotNeeded,
}
