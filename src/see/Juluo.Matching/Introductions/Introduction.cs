namespace Juluo.Matching;

/// <summary>Two people who were asked whether they would like to meet, and the stage they reached.</summary>
/// <param name="MadeBy">The person who introduces them; null for imported history.</param>
/// <param name="Note">A note by the person who introduces them; both can read it.</param>
/// <param name="Hushed">True if one of the two does not want to meet the other: no one is asked, and it looks like silence to everyone.</param>
public sealed record Introduction(
    IntroductionId Id,
    SuggestionId? Suggestion,
    PersonId A,
    PersonId B,
    PersonId? MadeBy,
    string Note,
    IReadOnlyList<Reason> Reasons,
    IntroductionState State,
    [property: System.Text.Json.Serialization.JsonIgnore] bool Hushed,
    Instant AskedAt,
    Instant ExpiresAt,
    Instant? AcceptedAt,
    Instant? MetAt,
    Instant? UsefulAt,
    Instant? ExchangeAt,
    Instant? ProjectAt,
    Instant? EndedAt
)
{
    /// <summary>The time that the two have to answer; after it, an introduction that both have not accepted expires.</summary>
    public static readonly Duration Patience = Duration.FromDays(14);

    /// <summary>The time from acceptance to the question whether they met, and from the meeting to the question whether it was useful.</summary>
    public static readonly Duration BeforeAsking = Duration.FromDays(7);

    /// <summary>An accepted introduction ends if the two have not met within this time.</summary>
    public static readonly Duration TimeToMeet = Duration.FromDays(60);

    public static readonly Duration ExchangeWithin = Duration.FromDays(60);
    public static readonly Duration ProjectWithin = Duration.FromDays(180);

    public PersonId[] Both => [A, B];

    public bool Concerns(PersonId person) => person == A || person == B;

    /// <summary>Returns true if the caller is one of the two. Operators do not see their own introductions in that role, because they would see a no.</summary>
    public bool Concerns(Caller caller) => caller.Person is { } self && Concerns(self);

    public PersonId Other(PersonId than) => than == A ? B : A;

    /// <summary>True once both have said yes: from then on they know each other's names.</summary>
    public bool Open => State is >= IntroductionState.Accepted and <= IntroductionState.Project;

    /// <summary>Returns the reason why the person cannot answer, or null if they can. Other people get 404.</summary>
    public Error? MayAnswer(PersonId person, Instant now) =>
        !Concerns(person) || Hushed ? new NotFound()
        : State == IntroductionState.Withdrawn ? new MatchingErrors.TakenBack()
        : State == IntroductionState.Expired || (State == IntroductionState.Asked && now >= ExpiresAt) ? new MatchingErrors.TooLate()
        : State != IntroductionState.Asked ? new MatchingErrors.AlreadyAnswered()
        : null;

    /// <summary>The reason why the person cannot report on the meeting, or null if they can.</summary>
    public Error? MayTell(PersonId person) => !Concerns(person) || Hushed || AcceptedAt is null ? new NotFound() : null;

    /// <summary>The six stages in order, each with the time it was reached, or null.</summary>
    [JsonPropertyName("rungs")]
    public IReadOnlyList<Reached> Stages =>
        [
            new(FunnelStage.Proposed, AskedAt),
            new(FunnelStage.Accepted, AcceptedAt),
            new(FunnelStage.Met, MetAt),
            new(FunnelStage.Useful, UsefulAt),
            new(FunnelStage.Exchange, ExchangeAt),
            new(FunnelStage.Project, ProjectAt),
        ];

    /// <param name="At">The time at which the stage was reached; null if it was not.</param>
    public sealed record Reached(FunnelStage Stage, Instant? At);

    public IntroductionStep Step(FunnelStage rung, Instant at) => new(Id.Value, rung, A, B, at);
}

/// <summary>The state of an introduction. From met on, the highest stage it reached.</summary>
[Named("introduction-state")]
public enum IntroductionState
{
    Asked,
    Accepted,
    Met,
    Useful,
    Exchange,
    Project,

    /// <summary>Not accepted within a fortnight, or accepted but never met. It does not show whether someone said no.</summary>
    Expired,

    /// <summary>Withdrawn by an operator before either had answered.</summary>
    Withdrawn,
}
