namespace Juluo.Needs;

/// <summary>The outcome of a need or an offer, reported by its author.</summary>
public sealed record Closing(PostingId Posting, PersonId Person, PostingOutcome Outcome, string Words, Instant At)
{
    public const int MostWords = 500;
}

[Named("want-outcome")]
public enum PostingOutcome
{
    /// <summary>One of the people who responded helped.</summary>
    Helped,

    /// <summary>Solved in another way.</summary>
    Otherwise,
    NotNeeded,
}
