namespace Juluo.Plans;

/// <summary>Decides which credits pay for how much of a booking. Pure.</summary>
internal static class Spending
{
    /// <summary>Spends credits in this order: soonest to expire, then from plans, then the smallest. Returns what each pays, and the minutes left to pay in money. O(n log n).</summary>
    /// <param name="minutes">The minutes to pay, ≥ 0.</param>
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
