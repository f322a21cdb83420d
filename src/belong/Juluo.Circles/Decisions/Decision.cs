namespace Juluo.Circles;

/// <summary>A decision of a circle. From the moment the ballot opens, the proposal, the way of counting and the list of voters cannot change.</summary>
/// <param name="QuorumPercent">The percentage of the total voting weight that has to be cast; 0 for no quorum beyond one ballot.</param>
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

    /// <summary>The maximum number of changes of one vote, as each adds a line to the published list. Another change fails with <see cref="DecisionErrors.ChangedTooOften"/>.</summary>
    public const int MostChanges = 10;

    public IReadOnlyList<string> Choices => Tally.Choices(Method, Labels.Count);

    /// <summary>The text that is hashed, line by line, so that anyone can recompute the hash.</summary>
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

/// <summary>The rule by which a proposal passes.</summary>
[Named("decision-method")]
public enum DecisionMethod
{
    /// <summary>Passes if every objection was met, or there was none, and not everyone abstained.</summary>
    Consent,

    /// <summary>Passes if more votes are for it than against it.</summary>
    SimpleMajority,

    /// <summary>Passes if the votes for it are more than half of the total weight of all voters.</summary>
    AbsoluteMajority,

    /// <summary>Passes if at least two thirds of the yes and no votes are yes.</summary>
    TwoThirds,

    /// <summary>The choice with the most votes wins.</summary>
    OneChoice,
}

/// <summary>The result of a ballot, computed once when the ballot closed.</summary>
/// <param name="Eligible">The number of people who could vote.</param>
/// <param name="EligibleWeight">The total weight of all voters; equal to their number if each member has one vote.</param>
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
