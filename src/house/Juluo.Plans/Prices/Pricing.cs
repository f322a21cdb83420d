namespace Juluo.Plans;

/// <summary>
/// What a time of a resource costs. Pure: the same code says the price before and books at it. Times are those of the site's wall clock; minutes are counted as they pass,
/// so that a night on which the clocks change is as long as it was.
/// </summary>
public static partial class Pricing
{
    /// <summary>
    /// Of the prices for this payer (those of their plans if there are any, else the audience's): what is once; for months and nights as many as fit; of each day the cheaper
    /// of its hours and the day. A moment no price fits costs nothing. O(days × prices).
    /// </summary>
    /// <param name="plans">The payer's plans on the day it begins.</param>
    public static Quote Of(
        Interval during,
        DateTimeZone zone,
        IReadOnlyCollection<Price> prices,
        Audience audience,
        IReadOnlySet<PlanId> plans,
        string currency
    )
    {
        var fit = prices.Where(p => p.Plan is { } plan && plans.Contains(plan)).ToList();
        if (fit.Count == 0)
            fit = [.. prices.Where(p => p.For == audience)];
        var lines = new List<QuoteLine>();
        foreach (var once in fit.Where(p => p.Per == PriceUnit.Booking).OrderBy(p => p.Amount).Take(1))
            lines.Add(new(PriceUnit.Booking, 1, once.Amount, once.Amount));
        if (fit.Exists(p => p.Per is PriceUnit.Night or PriceUnit.Month))
            lines.AddRange(Stays(during, zone, fit));
        else
            lines.AddRange(Hours(during, zone, fit));
        return new(new Money(lines.Sum(l => l.Amount), currency), lines);
    }

    /// <summary>Whole months first, as long as they fit; then nights. Where there is no price of a night, what is left is a month.</summary>
    private static IEnumerable<QuoteLine> Stays(Interval during, DateTimeZone zone, List<Price> fit)
    {
        var at = during.Start.InZone(zone).Date;
        var end = during.End.InZone(zone).Date;
        var nights = fit.Where(p => p.Per == PriceUnit.Night).OrderBy(p => p.Narrowness).ToList();
        if (fit.Where(p => p.Per == PriceUnit.Month).MinBy(p => p.Amount) is { } month)
        {
            var months = 0;
            var first = at;
            while (first.PlusMonths(months + 1) <= end || (nights.Count == 0 && first.PlusMonths(months) < end))
                months++;
            if (months > 0)
                yield return new(PriceUnit.Month, months, month.Amount, months * month.Amount);
            at = first.PlusMonths(months);
        }

        var each = new List<long>();
        for (; at < end; at = at.PlusDays(1))
            if (nights.Find(p => p.On(at.DayOfWeek)) is { } night)
                each.Add(night.Amount);
        foreach (var group in each.GroupBy(a => a))
            yield return new(PriceUnit.Night, group.Count(), group.Key, group.Count() * group.Key);
    }

    private static IEnumerable<QuoteLine> Hours(Interval during, DateTimeZone zone, List<Price> fit)
    {
        var hours = fit.Where(p => p.Per == PriceUnit.Hour).OrderBy(p => p.Narrowness).ToList();
        var days = fit.Where(p => p.Per == PriceUnit.Day).OrderBy(p => p.Narrowness).ToList();
        if (hours.Count + days.Count == 0)
            yield break;
        var minutes = new SortedDictionary<long, long>();
        var whole = new SortedDictionary<long, long>();
        var last = (during.End - Duration.Epsilon).InZone(zone).Date;
        for (var day = during.Start.InZone(zone).Date; day <= last; day = day.PlusDays(1))
        {
            var byHour = ByHour(during, zone, day, hours);
            var sum = byHour.Sum(h => Rounded(h.Value, h.Key));
            if (days.Find(p => p.On(day.DayOfWeek)) is { } price && (hours.Count == 0 || price.Amount < sum))
                whole[price.Amount] = whole.GetValueOrDefault(price.Amount) + 1;
            else
                foreach (var (amount, count) in byHour)
                    minutes[amount] = minutes.GetValueOrDefault(amount) + count;
        }

        foreach (var (amount, count) in whole)
            yield return new(PriceUnit.Day, count, amount, count * amount);
        foreach (var (amount, count) in minutes)
            yield return new(PriceUnit.Hour, count, amount, Rounded(count, amount));
    }

    /// <summary>Minutes of one day by the price of their hour.</summary>
    private static SortedDictionary<long, long> ByHour(Interval during, DateTimeZone zone, LocalDate day, List<Price> hours)
    {
        var minutes = new SortedDictionary<long, long>();
        var today = hours.Where(p => p.On(day.DayOfWeek)).ToList();
        if (today.Count == 0)
            return minutes;
        int[] edges = [.. today.SelectMany(p => (int[])[p.Starts, p.Ends]).Append(0).Append(1440).Distinct().Order()];
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            if (today.Find(p => p.Starts <= edges[i] && p.Ends >= edges[i + 1]) is not { } price)
                continue;
            var from = Instant.Max(during.Start, WallClock.At(day, edges[i], zone));
            var to = Instant.Min(during.End, WallClock.At(day, edges[i + 1], zone));
            if (to > from)
                minutes[price.Amount] = minutes.GetValueOrDefault(price.Amount) + (long)(to - from).TotalMinutes;
        }

        return minutes;
    }

    private static long Rounded(long minutes, long hour) => (long)(((Int128)minutes * hour + 30) / 60);
}
