namespace Juluo.Plans;

/// <summary>Which credits pay how much of a booking. Pure.</summary>
internal static class Spending
{
    /// <summary>
    /// What runs out first pays first, then what a plan gives, then the smaller. Gives what each pays and what is left to be paid in money. O(n log n).
    /// </summary>
    /// <param name="minutes">≥ 0.</param>
    public static (IReadOnlyList<(Credit Credit, int Minutes)> Paid, int Left) Of(int minutes, IEnumerable<Credit> credits)
    {
        var lines = new List<(Credit, int)>();
        foreach (
            var credit in credits
                .OrderBy(c => c.Until)
                .ThenBy(c => c.Source != CreditSource.Plan)
                .ThenBy(c => c.Free)
                .ThenBy(c => c.Id.Value)
        )
        {
            var pays = Math.Min(minutes, credit.Free);
            if (pays <= 0)
                continue;
            lines.Add((credit, pays));
            minutes -= pays;
        }

        return (lines, minutes);
    }
}
