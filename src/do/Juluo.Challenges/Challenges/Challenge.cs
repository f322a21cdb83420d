namespace Juluo.Challenges;

/// <summary>A task set for many teams at once, with rounds, a jury and prizes.</summary>
/// <param name="About">The task and the people it is for, in Markdown.</param>
/// <param name="GoodAnswer">The criteria for a good answer.</param>
/// <param name="Rights">The rights to the work, as free text.</param>
/// <param name="Prizes">The prizes, as free text.</param>
/// <param name="Public">True if visitors can read it, and its entries once results are published.</param>
/// <param name="VoteUntil">The last moment of the public vote; null if there is none.</param>
/// <param name="OpenedAt">The time when it was opened; until then, only those who run it and its jury see it.</param>
/// <param name="CallingOff">The reason for calling it off.</param>
/// <param name="FirstDeadline">The deadline for entering and for the submissions of the first round.</param>
/// <param name="LastPublishedAt">The time when the latest results of a round were published.</param>
/// <param name="OverAt">The time when the results of its last round were published; null until then.</param>
/// <param name="Entries">The number of projects that take part.</param>
public sealed record Challenge(
    ChallengeId Id,
    LocalizedText Title,
    string About,
    string? GoodAnswer,
    string? Rights,
    string? Prizes,
    int TeamLeast,
    int TeamMost,
    bool Public,
    Instant? VoteUntil,
    PersonId? MadeBy,
    Instant? OpenedAt,
    Instant? CalledOffAt,
    string? CallingOff,
    Instant FirstDeadline,
    Instant? LastPublishedAt,
    Instant? OverAt,
    int Entries
)
{
    public const int MostTitleZh = 80;
    public const int MostTitleEn = 120;
    public const int MostAbout = 8000;
    public const int MostGoodAnswer = 2000;
    public const int MostRights = 1000;
    public const int MostPrizes = 1000;
    public const int MostTeam = 20;
    public const int MostCallingOff = 600;

    public ChallengeStage Stage(Instant now) =>
        CalledOffAt is not null ? ChallengeStage.CalledOff
        : OpenedAt is null ? ChallengeStage.Draft
        : OverAt is not null ? ChallengeStage.Over
        : now <= FirstDeadline ? ChallengeStage.Open
        : ChallengeStage.Judged;

    /// <summary>True if votes are open: entries are closed and the vote has not ended.</summary>
    public bool IsVoted(Instant now) => OpenedAt is not null && CalledOffAt is null && now > FirstDeadline && now <= VoteUntil;

    /// <summary>True if a reader can see the entries: members once entries are closed, visitors once there are results.</summary>
    public bool ShowsGallery(bool member, Instant now) =>
        OpenedAt is not null && (LastPublishedAt is not null || (member && now > FirstDeadline));
}

/// <summary>The stage of a challenge.</summary>
[Named("challenge-stage")]
public enum ChallengeStage
{
    /// <summary>Projects can enter.</summary>
    Open,

    /// <summary>Entries are closed, and rounds are in progress.</summary>
    Judged,

    /// <summary>The organisers are preparing it.</summary>
    Draft,

    /// <summary>The results of its last round are published.</summary>
    Over,

    CalledOff,
}
