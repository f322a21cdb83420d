namespace Juluo.Circles;

/// <summary>A decision of a circle. From the moment the ballot opens, the proposal, the way of counting and the list of voters cannot change.</summary>
/// <param name="QuorumPercent">How much of all who can vote has to take part; 0: no quorum.</param>
/// <param name="MostProxies">For how many others one may vote.</param>
/// <param name="Follows">The earlier proposal of which this is a new version.</param>
/// <param name="TextHash">SHA-256 of what was frozen, in hexadecimal; see <see cref="Frozen"/>.</param>
/// <param name="Seal">SHA-256 over the last ballot's hash and the result.</param>
/// <param name="Labels">The choices, where there are several to choose from.</param>
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

    /// <summary>So often one vote can be changed: each change is a line in everyone's list.</summary>
    public const int MostChanges = 10;

    public IReadOnlyList<string> Choices => Tally.Choices(Method, Labels.Count);

    /// <summary>What the hash is made of, line by line, so that anyone can make it again.</summary>
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

    /// <summary>How a choice reads: a choice of the list by its label, the others by the catalogue.</summary>
    public string Say(string choice, Words words) =>
        int.TryParse(choice, out var place) && place >= 1 && place <= Labels.Count ? Labels[place - 1] : words[$"circles.choice.{choice}"];
}

/// <summary>What it takes for a proposal to pass.</summary>
[Named("decision-method")]
public enum DecisionMethod
{
    /// <summary>There is no objection, or every objection was met.</summary>
    Consent,

    /// <summary>More for it than against it.</summary>
    SimpleMajority,

    /// <summary>More than half of all who can vote are for it.</summary>
    AbsoluteMajority,

    /// <summary>Two of three who say yes or no say yes.</summary>
    TwoThirds,

    /// <summary>Of several, the one that most choose.</summary>
    OneChoice,
}

/// <summary>What came of a ballot, computed once when it closed.</summary>
/// <param name="Eligible">How many could vote.</param>
/// <param name="EligibleWeight">With what weight; the same number when each member has one vote.</param>
/// <param name="ObjectionsMet">Of the objections, those whose owners said that they were met.</param>
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
    /// <param name="Choice">As it stands in the ballots: yes, no, agree, objection, abstain, or the place of a choice.</param>
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
