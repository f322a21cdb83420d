namespace Juluo.Challenges;

/// <summary>A round of a challenge: teams submit until its deadline, then the jury scores, then results are published.</summary>
/// <param name="EndsAt">The deadline for submissions.</param>
/// <param name="Takes">The number of entries that advance to it from the round before; null for the first round.</param>
/// <param name="ClosedAt">The time when scoring was closed; null while it is open.</param>
/// <param name="ChoiceWords">The reason for the choice among entries that the sheets could not separate.</param>
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

/// <summary>The stage of a round.</summary>
[Named("round-stage")]
public enum RoundStage
{
    /// <summary>Teams can submit.</summary>
    Open,

    /// <summary>The jury scores.</summary>
    Judged,

    /// <summary>Scoring is closed, and results are being prepared.</summary>
    Closed,

    Published,
}
