namespace Juluo.Plans;

/// <summary>
/// Calculates the price of an interval. Pure: the same code shows the price and books at it. Times of day are on the site's wall clock; minutes are elapsed time, so that a night
/// with a clock change has its real length.
/// </summary>
public static partial class Pricing
{
    /// <summary>
    /// Prices an interval from the prices for this payer: those of their plans if there are any, else those of the audience. Adds the price per booking to the cheapest combination
    /// of months, weeks and days or nights; for a day, the hours count if they are cheaper. A month or week may reach beyond the end, so no stay costs more than by any one of its
    /// prices alone. Times without a price are free. O(days × (months + prices)).
    /// </summary>
    /// <param name="plans">The payer's plans on the day the interval begins.</param>
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
        lines.AddRange(Times(during, zone, fit));
        return new(new Money(lines.Sum(l => l.Amount), currency), lines);
    }

    /// <summary>One step on the path through the days: its unit, the number of units, the price of each, and the cost.</summary>
    private readonly record struct Step(PriceUnit? Per, int Count, long Each, long Cost);

    /// <summary>
    /// Finds the cheapest path from the first day to the end, in steps of a day (or night), a week, or some months from one day onwards. Among equal costs it takes the longest
    /// steps.
    /// </summary>
    private static List<QuoteLine> Times(Interval during, DateTimeZone zone, List<Price> fit)
    {
        List<Price> Of(PriceUnit per) => [.. fit.Where(p => p.Per == per).OrderBy(p => p.Narrowness)];
        var (hours, days, nights) = (Of(PriceUnit.Hour), Of(PriceUnit.Day), Of(PriceUnit.Night));
        var (week, month) = (
            fit.Where(p => p.Per == PriceUnit.Week).MinBy(p => p.Amount),
            fit.Where(p => p.Per == PriceUnit.Month).MinBy(p => p.Amount)
        );
        var byNight = nights.Count > 0 || (hours.Count + days.Count == 0 && (week ?? month) is not null);
        if (!byNight && hours.Count + days.Count == 0)
            return [];
        var first = during.Start.InZone(zone).Date;
        var last = byNight ? during.End.InZone(zone).Date : (during.End - Duration.Epsilon).InZone(zone).Date.PlusDays(1);
        var count = Math.Max(0, Period.DaysBetween(first, last));
        // If only weeks and months have a price, a stay that ends on its first day counts as one night.
        if (byNight && count == 0 && nights.Count == 0)
            count = 1;

        var least = new long[count + 1];
        var from = new int[count + 1];
        var steps = new Step[count + 1];
        Array.Fill(least, long.MaxValue, 1, count);
        void Try(int at, int to, Step step)
        {
            to = Math.Min(to, count);
            // Among equal costs the longer step wins: one month rather than four weeks.
            if (least[at] + step.Cost < least[to] || (least[at] + step.Cost == least[to] && at < from[to]))
                (least[to], from[to], steps[to]) = (least[at] + step.Cost, at, step);
        }

        for (var at = 0; at < count; at++)
        {
            if (least[at] == long.MaxValue)
                continue;
            var day = first.PlusDays(at);
            if (byNight)
            {
                if (nights.Find(p => p.On(day.DayOfWeek)) is { } night)
                    Try(at, at + 1, new(PriceUnit.Night, 1, night.Amount, night.Amount));
                else if (nights.Count > 0)
                    Try(at, at + 1, default);
            }
            else
            {
                var sum = ByHour(during, zone, day, hours).Sum(h => Rounded(h.Value, h.Key));
                if (days.Find(p => p.On(day.DayOfWeek)) is { } price && (hours.Count == 0 || price.Amount < sum))
                    Try(at, at + 1, new(PriceUnit.Day, 1, price.Amount, price.Amount));
                else
                    Try(at, at + 1, new(PriceUnit.Hour, 1, 0, sum));
            }

            if (week is not null)
                Try(at, at + 7, new(PriceUnit.Week, 1, week.Amount, week.Amount));
            for (var months = 1; month is not null; months++)
            {
                // Months are counted from the start day, as in a lease: from the 31st, each ends on the last day of its month.
                var to = Period.DaysBetween(first, day.PlusMonths(months));
                Try(at, to, new(PriceUnit.Month, months, month.Amount, months * month.Amount));
                if (to >= count)
                    break;
            }
        }

        return Lines(first, count, from, steps, day => ByHour(during, zone, day, hours));
    }

    /// <summary>Converts the steps of the path to lines: the longest units first, hours of all days together.</summary>
    private static List<QuoteLine> Lines(
        LocalDate first,
        int count,
        int[] from,
        Step[] steps,
        Func<LocalDate, SortedDictionary<long, long>> byHour
    )
    {
        var minutes = new SortedDictionary<long, long>();
        var whole = new Dictionary<(PriceUnit Per, long Each), int>();
        for (var to = count; to > 0; to = from[to])
        {
            if (steps[to].Per is not { } per)
                continue;
            if (per != PriceUnit.Hour)
                whole[(per, steps[to].Each)] = whole.GetValueOrDefault((per, steps[to].Each)) + steps[to].Count;
            else
                foreach (var (amount, some) in byHour(first.PlusDays(from[to])))
                    minutes[amount] = minutes.GetValueOrDefault(amount) + some;
        }

        PriceUnit[] order = [PriceUnit.Month, PriceUnit.Week, PriceUnit.Night, PriceUnit.Day];
        return
        [
            .. whole
                .OrderBy(w => Array.IndexOf(order, w.Key.Per))
                .ThenBy(w => w.Key.Each)
                .Select(w => new QuoteLine(w.Key.Per, w.Value, w.Key.Each, w.Value * w.Key.Each)),
            .. minutes.Select(m => new QuoteLine(PriceUnit.Hour, m.Value, m.Key, Rounded(m.Value, m.Key))),
        ];
    }

    /// <summary>Returns the minutes of one day, by the price of their hour.</summary>
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
