namespace Juluo.Plans;

/// <summary>A month of a plan and its amount, in proportion to the days that are paid for.</summary>
/// <param name="First">Its first day; months are counted from the plan's first day.</param>
/// <param name="From">The first day that is paid for.</param>
/// <param name="Until">The day after the last day that is paid for.</param>
internal sealed record PlanMonth(LocalDate First, LocalDate From, LocalDate Until, Money Amount)
{
    /// <summary>
    /// Returns the months that have begun, each with the share of the monthly price for the days that are covered and not paused. Leaves out months with nothing to pay and months that
    /// were billed elsewhere. Pure.
    /// </summary>
    public static IEnumerable<PlanMonth> Begun(Subscription of, LocalDate today)
    {
        var from = of.ChargedFrom is { } said && said > of.Begins ? said : of.Begins;
        for (var (first, next) = of.MonthOf(from); first <= today && (of.Ends is null || first < of.Ends); (first, next) = of.MonthOf(next))
        {
            var all = Period.DaysBetween(first, next);
            var had = Enumerable.Range(0, all).Select(first.PlusDays).Where(of.IsGood).ToList();
            // Split distributes whole minor units, so that the paid share and the rest add up to the price.
            if (first >= from && had is [var begins, ..] && of.Amount.Split(had.Count, all - had.Count)[0] is { Minor: > 0 } amount)
                yield return new(first, begins, had[^1].PlusDays(1), amount);
        }
    }
}
