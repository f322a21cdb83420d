namespace Juluo.Circles;

/// <summary>A decision of a circle. From the moment the ballot opens, the proposal, the way of counting and the list of voters cannot change.</summary>
/// <param name="QuorumPercent">The percentage of all voters who have to take part; 0 for no quorum.</param>
/// <param name="MostProxies">The maximum number of other people a voter may vote for.</param>
/// <param name="Follows">The earlier proposal of which this is a new version.</param>
/// <param name="TextHash">The SHA-256 of the frozen text, in hexadecimal; see <see cref="Frozen"/>.</param>
/// <param name="Seal">SHA-256 over the last ballot's hash and the result.</param>
/// <param name="Labels">The choices, if there are several to choose from.</param>
public sealed record Decision(
    DecisionId Id,
    CircleId CircleId,
    string Title,
    string Text,
    DecisionMethod Method,
    bool Secret,
    bool ByShare,
    int QuorumPercent,
    int MostProxies,
    DecisionState State,
    PersonId? MadeBy,
    Instant MadeAt,
    MeetingId? Meeting,
    DecisionId? Follows,
    Instant? OpensAt,
    Instant? ClosesAt,
    Instant? OpenedAt,
    Instant? ClosedAt,
    string? TextHash,
    DecisionResult? Result,
    string? Seal,
    IReadOnlyList<string> Labels
)
{
    public const int MostTitle = 120;
    public const int MostText = 20_000;
    public const int MostReason = 1_000;
    public const int MostChoices = 12;
    public const int MostLabel = 120;
    public const int MostHeld = 5;

    /// <summary>Maximum number of changes of one vote: each change adds a line to the published list.</summary>
    public const int MostChanges = 10;

    public IReadOnlyList<string> Choices => Tally.Choices(Method, Labels.Count);

    /// <summary>Text that is hashed, line by line, so that anyone can recompute the hash.</summary>
    public string Frozen =>
        string.Join(
            '\n',
            (IEnumerable<string>)
                [
                    Id.ToString(),
                    Title,
                    EnumWord.Of(Method),
                    Secret ? "secret" : "open",
                    ByShare ? "by share" : "one member one vote",
                    $"quorum {QuorumPercent}",
                    $"proxies {MostProxies}",
                    .. Labels,
                    Text,
                ]
        );

    internal byte[] FrozenHash => SHA256.HashData(Encoding.UTF8.GetBytes(Frozen));

    /// <summary>Returns a choice's text: listed choices have a label, others a catalogue entry.</summary>
    public string Say(string choice, Words words) =>
        int.TryParse(choice, out var place) && place >= 1 && place <= Labels.Count ? Labels[place - 1] : words[$"circles.choice.{choice}"];
}

/// <summary>Rule by which a proposal passes.</summary>
[Named("decision-method")]
public enum DecisionMethod
{
    /// <summary>There is no objection, or every objection was met.</summary>
    Consent,

    /// <summary>More for it than against it.</summary>
    SimpleMajority,

    /// <summary>More than half of all who can vote are for it.</summary>
    AbsoluteMajority,

    /// <summary>At least two thirds of the yes and no votes are yes.</summary>
    TwoThirds,

    /// <summary>One of several choices: the one with the most votes.</summary>
    OneChoice,
}

/// <summary>Result of a ballot, computed once when it closed.</summary>
/// <param name="Eligible">The number of people who could vote.</param>
/// <param name="EligibleWeight">Their total weight, equal to their number if each member has one vote.</param>
/// <param name="ObjectionsMet">The number of objections whose authors said that they were met.</param>
/// <param name="Chosen">The place of the choice that won; null unless the method is one choice of several.</param>
public sealed record DecisionResult(
    int Eligible,
    long EligibleWeight,
    int Voted,
    long VotedWeight,
    IReadOnlyList<DecisionResult.Count> Counts,
    bool QuorumMet,
    int ObjectionsMet,
    DecisionOutcome Outcome,
    string? Chosen
)
{
    /// <param name="Choice">The choice as in ballots: yes, no, agree, objection, abstain, or the place of a choice.</param>
    public sealed record Count(string Choice, int Ballots, long Weight);
}

[Named("decision-state")]
public enum DecisionState
{
    Draft,
    Open,
    Closed,
    Withdrawn,
}
