namespace Juluo.Challenges;

/// <summary>What is asked of many teams at once, with rounds, a jury and prizes.</summary>
/// <param name="About">What is to be done and for whom, in Markdown.</param>
/// <param name="GoodAnswer">By what one knows a good answer.</param>
/// <param name="Rights">What becomes of the work.</param>
/// <param name="Prizes">In words.</param>
/// <param name="Public">Visitors read it too, and its entries once results are published.</param>
/// <param name="VoteUntil">The last moment of the public vote; null: there is none.</param>
/// <param name="OpenedAt">Until then only those who run it see it.</param>
/// <param name="CallingOff">Why it was called off.</param>
/// <param name="FirstDeadline">Until when projects enter and hand in what the first round asks for.</param>
/// <param name="LastPublishedAt">When the results of a round were published last.</param>
/// <param name="OverAt">When the results of its last round were published.</param>
/// <param name="Entries">How many projects take part.</param>
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

    /// <summary>Whether the vote goes on: entries are in, and it has not ended.</summary>
    public bool IsVoted(Instant now) => OpenedAt is not null && CalledOffAt is null && now > FirstDeadline && now <= VoteUntil;

    /// <summary>Whether a reader may see what was entered: members once entries are closed, visitors once there are results.</summary>
    public bool ShowsGallery(bool member, Instant now) =>
        OpenedAt is not null && (LastPublishedAt is not null || (member && now > FirstDeadline));
}

/// <summary>How far a challenge is.</summary>
[Named("challenge-stage")]
public enum ChallengeStage
{
    /// <summary>Projects enter it.</summary>
    Open,

    /// <summary>Entries are closed; it goes on in rounds.</summary>
    Judged,

    /// <summary>Those who run it prepare it.</summary>
    Draft,

    /// <summary>The results of its last round are published.</summary>
    Over,

    CalledOff,
}
