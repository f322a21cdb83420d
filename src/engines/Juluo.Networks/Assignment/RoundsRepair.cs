namespace Juluo.Networks.Assignment;

/// <summary>Makes seats keep all rules: people whose seat breaks one give it up, and sit elsewhere if a table is found for them.</summary>
internal sealed class RoundsRepair(RoundsTask task, RoundsState state)
{
    /// <summary>Returns the rounds.</summary>
    internal IReadOnlyList<SeatedRound> Rounds() => [.. Enumerable.Range(0, task.Rounds).Select(Of)];

    private SeatedRound Of(int round)
    {
        var tables = new List<int>[task.Tables.Count + 1];
        for (var table = 0; table < tables.Length; table++)
        {
            tables[table] = [.. state.Seats[round][state.First(table)..state.First(table + 1)].Where(person => person >= 0).Order()];
        }
        var unseated = tables[^1].ToDictionary(person => person, Waits);
        tables = tables[..^1];
        for (var table = 0; table < tables.Length; table++)
        {
            while (RuleCheck.Worst(task, table, tables[table]) is { } worst)
            {
                tables[table].Remove(worst.Person);
                unseated[worst.Person] = worst.Rule;
            }
        }
        foreach (var person in unseated.Keys.Order().ToArray())
        {
            var at = Array.FindIndex(tables, table => Fits(tables, table, person));
            if (at >= 0)
            {
                tables[at].Add(person);
                tables[at].Sort();
                unseated.Remove(person);
            }
        }
        return new([.. tables], [.. unseated.OrderBy(of => of.Key).Select(of => new UnseatedPerson(of.Key, of.Value))]);
    }

    private SeatRule Waits(int person) =>
        task.NeedsAccessible(person) && task.Tables.Any(table => !table.IsAccessible) ? SeatRule.Accessible : SeatRule.Seats;

    private bool Fits(List<int>[] tables, List<int> table, int person) =>
        RuleCheck.Worst(task, Array.IndexOf(tables, table), [.. table, person]) is null;
}
