namespace Juluo.Backtesting;

/// <summary>A subset of pairs that is judged separately: the pairs, and the people whose lists count.</summary>
/// <param name="Name">The name, as in the report.</param>
/// <param name="IsRecurring">True for pairs that had met before, false for new pairs.</param>
/// <param name="Places">The indices of its pairs among the candidates of an origin.</param>
/// <param name="Members">The people whose lists count at an origin; null for everyone.</param>
internal sealed record EvaluationSet(
    string Name,
    bool IsRecurring,
    Func<EvaluationSplit, int[]> Places,
    Func<EvaluationSplit, bool[]>? Members = null
)
{
    internal const string New = "new";
    internal const string Recurring = "recurring";
    internal const string CrossGroup = "crossGroup";

    /// <summary>New, recurring and cross-group ties, and new ties of people who are easily overlooked.</summary>
    internal static IReadOnlyList<EvaluationSet> Of(EvaluationLog log)
    {
        var sets = new List<EvaluationSet>
        {
            new(New, false, split => split.New.Where((_, _) => true)),
            new(Recurring, true, split => split.Recurring.Where((_, _) => true)),
        };
        if (log.HasGroups)
            sets.Add(
                new(
                    CrossGroup,
                    false,
                    split => split.New.Where((a, b) => log.GroupOf[a] != log.GroupOf[b] && log.GroupOf[a] >= 0 && log.GroupOf[b] >= 0)
                )
            );
        sets.Add(Slice("newcomers", Newcomers));
        sets.Add(Slice("isolates", split => Each(split, p => split.History.Ties.Degree(p) <= 2)));
        sets.Add(Slice("lowActivity", LowActivity));
        return sets;
    }

    private static EvaluationSet Slice(string name, Func<EvaluationSplit, bool[]> members) =>
        new(name, false, split => members(split) is var isIn ? split.New.Where((a, b) => isIn[a] || isIn[b]) : [], members);

    /// <summary>People first seen within the last two active periods.</summary>
    private static bool[] Newcomers(EvaluationSplit split)
    {
        var history = split.History;
        var starts = history.Contacts.Select(c => Math.Floor(c.Start / history.Period)).Distinct().Order().ToArray();
        var recent = starts[Math.Max(0, starts.Length - 2)] * history.Period;
        var old = new bool[history.People];
        foreach (var contact in history.Contacts.Where(c => c.Start < recent))
            (old[contact.A], old[contact.B]) = (true, true);
        return Each(split, p => !old[p]);
    }

    /// <summary>Returns the quarter of people with the least time in contact.</summary>
    private static bool[] LowActivity(EvaluationSplit split)
    {
        var ties = split.History.Ties;
        var times = Enumerable.Range(0, ties.NodeCount).Where(split.History.WasSeen).Select(ties.Strength).Order().ToArray();
        return Each(split, p => ties.Strength(p) <= times[times.Length / 4]);
    }

    private static bool[] Each(EvaluationSplit split, Func<int, bool> holds) =>
        [.. Enumerable.Range(0, split.History.People).Select(p => split.History.WasSeen(p) && holds(p))];
}
