namespace Juluo.Plans;

/// <summary>A month of a plan and what it costs: the days that are had, of all its days.</summary>
/// <param name="First">Its first day, counted from that of the plan.</param>
/// <param name="From">The first day that is paid for.</param>
/// <param name="Until">The day after the last.</param>
internal sealed record PlanMonth(LocalDate First, LocalDate From, LocalDate Until, Money Amount)
{
    /// <summary>
    /// The months that have begun, each with its price of a month by the days on which the plan is had and does not rest. A month of which nothing is to be paid is none, nor is one that
    /// was billed elsewhere. Pure.
    /// </summary>
    public static IEnumerable<PlanMonth> Begun(Subscription of, LocalDate today)
    {
        var from = of.ChargedFrom is { } said && said > of.Begins ? said : of.Begins;
        for (var (first, next) = of.MonthOf(from); first <= today && (of.Ends is null || first < of.Ends); (first, next) = of.MonthOf(next))
        {
            var all = Period.DaysBetween(first, next);
            var had = Enumerable.Range(0, all).Select(first.PlusDays).Where(of.IsGood).ToList();
            // Split deals out whole units: what the days that are had cost and what the others would have cost make up the price.
            if (first >= from && had is [var begins, ..] && of.Amount.Split(had.Count, all - had.Count)[0] is { Minor: > 0 } amount)
                yield return new(first, begins, had[^1].PlusDays(1), amount);
        }
    }
}
