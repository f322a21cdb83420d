namespace Juluo.Challenges;

/// <summary>A round of a challenge: teams hand in until its end, then the jury judges, then results are published.</summary>
/// <param name="EndsAt">Of submissions.</param>
/// <param name="Takes">How many of the round before come into it; null: it is the first.</param>
/// <param name="ClosedAt">Since when no more scores are given.</param>
/// <param name="ChoiceWords">Why of those whom the sheets do not tell apart these go on.</param>
public sealed record ChallengeRound(int Number, Instant EndsAt, int? Takes, Instant? ClosedAt, Instant? PublishedAt, string? ChoiceWords)
{
    public const int Most = 6;
    public const int MostTakes = 500;
    public const int MostChoiceWords = 600;

    public RoundStage Stage(Instant now) =>
        PublishedAt is not null ? RoundStage.Published
        : ClosedAt is not null ? RoundStage.Closed
        : now <= EndsAt ? RoundStage.Open
        : RoundStage.Judged;
}

/// <summary>How far a round is.</summary>
[Named("round-stage")]
public enum RoundStage
{
    /// <summary>Teams hand in.</summary>
    Open,

    /// <summary>The jury scores.</summary>
    Judged,

    /// <summary>No more scores are given; results are prepared.</summary>
    Closed,

    Published,
}
