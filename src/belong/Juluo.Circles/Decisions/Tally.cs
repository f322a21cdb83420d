namespace Juluo.Circles;

/// <summary>Counts ballots. Pure, so that anyone can recount without the database.</summary>
internal static class Tally
{
    public const string Abstain = "abstain";
    public const string Objection = "objection";
    public const string Concern = "concern";

    /// <summary>Returns the possible choices, in the order in which pages show them.</summary>
    public static IReadOnlyList<string> Choices(DecisionMethod method, int choices) =>
        method switch
        {
            DecisionMethod.Consent => ["agree", Concern, Objection, Abstain],
            DecisionMethod.OneChoice => [.. Enumerable.Range(1, choices).Select(n => n.ToString()), Abstain],
            _ => ["yes", "no", Abstain],
        };

    /// <param name="possible">The choices from <see cref="Choices"/>.</param>
    public static DecisionResult Of(
        DecisionMethod method,
        int quorumPercent,
        int eligible,
        long eligibleWeight,
        IReadOnlyList<string> possible,
        IReadOnlyCollection<(string Choice, long Weight)> ballots,
        int objectionsMet
    )
    {
        var counts = possible
            .Select(c => new DecisionResult.Count(
                c,
                ballots.Count(b => b.Choice == c),
                ballots.Where(b => b.Choice == c).Sum(b => b.Weight)
            ))
            .ToList();
        var voted = counts.Sum(c => c.Weight);
        var quorum = ballots.Count > 0 && (Int128)voted * 100 >= (Int128)quorumPercent * eligibleWeight;
        var (outcome, chosen) = quorum ? Decide(method, counts, eligibleWeight, objectionsMet) : (DecisionOutcome.NoQuorum, null);
        return new(eligible, eligibleWeight, ballots.Count, voted, counts, quorum, objectionsMet, outcome, chosen);
    }

    private static (DecisionOutcome, string?) Decide(
        DecisionMethod method,
        List<DecisionResult.Count> counts,
        long eligibleWeight,
        int objectionsMet
    )
    {
        if (method == DecisionMethod.OneChoice)
        {
            var first = counts.Where(c => c.Choice != Abstain).OrderByDescending(c => c.Weight).Take(2).ToList();
            return first[0].Weight > 0 && (first.Count == 1 || first[0].Weight > first[1].Weight)
                ? (DecisionOutcome.Passed, first[0].Choice)
                : (DecisionOutcome.Tied, null);
        }

        Int128 yes = Weight("yes");
        Int128 no = Weight("no");
        var passed = method switch
        {
            DecisionMethod.Consent => counts.First(c => c.Choice == Objection).Ballots <= objectionsMet
                && counts.Any(c => c.Choice != Abstain && c.Ballots > 0),
            DecisionMethod.SimpleMajority => yes > no,
            DecisionMethod.AbsoluteMajority => yes * 2 > eligibleWeight,
            _ => yes > 0 && yes * 3 >= (yes + no) * 2,
        };
        return (passed ? DecisionOutcome.Passed : DecisionOutcome.NotPassed, null);

        long Weight(string choice) => counts.Find(c => c.Choice == choice)?.Weight ?? 0;
    }
}
