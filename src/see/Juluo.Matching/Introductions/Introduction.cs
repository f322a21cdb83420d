namespace Juluo.Matching;

/// <summary>Two people who were asked whether they would like to meet, and how far that came.</summary>
/// <param name="MadeBy">Who introduces them; null for the history that an import brought.</param>
/// <param name="Note">What the person who introduces them adds in their own words; both may read it.</param>
/// <param name="Hushed">One of the two does not wish to meet the other: no one is asked, and to all it looks like silence.</param>
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
    /// <summary>How long the two have to answer.</summary>
    public static readonly Duration Patience = Duration.FromDays(14);

    /// <summary>Between acceptance and the question whether they met; and again until the question whether it was useful.</summary>
    public static readonly Duration BeforeAsking = Duration.FromDays(7);

    /// <summary>Accepted and not met after this long, it is over.</summary>
    public static readonly Duration TimeToMeet = Duration.FromDays(60);

    public static readonly Duration ExchangeWithin = Duration.FromDays(60);
    public static readonly Duration ProjectWithin = Duration.FromDays(180);

    public PersonId[] Both => [A, B];

    public bool Concerns(PersonId person) => person == A || person == B;

    /// <summary>A person who introduces others does not see their own introductions in that role: they would see a no.</summary>
    public bool Concerns(Caller caller) => caller.Person is { } self && Concerns(self);

    public PersonId Other(PersonId than) => than == A ? B : A;

    /// <summary>Both have said yes: from here on they know each other's names.</summary>
    public bool Open => State is >= IntroductionState.Accepted and <= IntroductionState.Project;

    /// <summary>What stands in the way of an answer; null if nothing does. A person whom it does not concern gets 404.</summary>
    public Error? MayAnswer(PersonId person, Instant now) =>
        !Concerns(person) || Hushed ? new NotFound()
        : State == IntroductionState.Withdrawn ? new MatchingErrors.TakenBack()
        : State == IntroductionState.Expired || (State == IntroductionState.Asked && now >= ExpiresAt) ? new MatchingErrors.TooLate()
        : State != IntroductionState.Asked ? new MatchingErrors.AlreadyAnswered()
        : null;

    /// <summary>What stands in the way of telling about the meeting.</summary>
    public Error? MayTell(PersonId person) => !Concerns(person) || Hushed || AcceptedAt is null ? new NotFound() : null;

    /// <summary>The stages in their order, each with when it was reached.</summary>
    public IReadOnlyList<Reached> Rungs =>
        [
            new(FunnelStage.Proposed, AskedAt),
            new(FunnelStage.Accepted, AcceptedAt),
            new(FunnelStage.Met, MetAt),
            new(FunnelStage.Useful, UsefulAt),
            new(FunnelStage.Exchange, ExchangeAt),
            new(FunnelStage.Project, ProjectAt),
        ];

    /// <param name="At">Null: not yet.</param>
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

    /// <summary>Not accepted in a fortnight, or accepted and never met. Whether a person said no is not to be seen.</summary>
    Expired,

    /// <summary>Undone by the operator before either had answered.</summary>
    Withdrawn,
}
