namespace Juluo.Circles;

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
