namespace Juluo.Reception;

/// <summary>
/// The number of people at a site in each hour of the week, averaged over the days on which it was open then. Pure. An hour in which the site is never open has no number, rather than
/// 0, unless someone was there; then the average is over all days of that weekday.
/// </summary>
/// <param name="Here">The average number by weekday (0 is Monday) and hour; null if the site was closed and no one was there.</param>
/// <param name="Open">The number of days on which the site was open in that hour, by weekday and hour.</param>
/// <param name="Days">The number of days on which the site was open at all, by weekday.</param>
internal sealed record HourCounts(
    IReadOnlyList<IReadOnlyList<double?>> Here,
    IReadOnlyList<IReadOnlyList<int>> Open,
    IReadOnlyList<int> Days
)
{
    /// <param name="stays">The times during which each person was there.</param>
    /// <param name="first">The first day counted.</param>
    public static HourCounts Of(IEnumerable<Interval> stays, LocalDate first, LocalDate last, HouseHours hours)
    {
        var opened = Opened(first, last, hours);
        var (open, all, days) = (Week<int>(), new int[7], new int[7]);
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            var weekday = Weekday(day);
            var of = Enumerable.Range(0, 24).Where(h => opened.Contains((day, h))).ToList();
            of.ForEach(h => open[weekday][h]++);
            all[weekday]++;
            days[weekday] += of.Count > 0 ? 1 : 0;
        }

        var (sums, outside) = (Week<double>(), Week<double>());
        foreach (var stay in stays)
        {
            // Steps hour by hour on the wall clock: days on which the clocks change have 23 or 25 hours.
            for (var at = stay.Start; at < stay.End; )
            {
                var local = at.InZone(hours.Zone);
                var next = Instant.Min(stay.End, at + Duration.FromMinutes(60 - local.Minute) - Duration.FromSeconds(local.Second));
                if (next <= at)
                    next = at + Duration.FromSeconds(1);
                if (local.Date >= first && local.Date <= last)
                    (opened.Contains((local.Date, local.Hour)) ? sums : outside)[Weekday(local.Date)][local.Hour] += (next - at).TotalHours;
                at = next;
            }
        }

        double? Average(int day, int hour) =>
            open[day][hour] > 0 ? Math.Round(sums[day][hour] / open[day][hour], 2)
            : outside[day][hour] > 0 ? Math.Round(outside[day][hour] / all[day], 2)
            : null;
        return new([.. Enumerable.Range(0, 7).Select(d => Enumerable.Range(0, 24).Select(h => Average(d, h)).ToArray())], open, days);
    }

    // An hour that is partly open counts as open. Hours after midnight belong to the next day.
    private static HashSet<(LocalDate Day, int Hour)> Opened(LocalDate first, LocalDate last, HouseHours hours)
    {
        var opened = new HashSet<(LocalDate, int)>();
        for (var day = first.PlusDays(-1); day <= last; day = day.PlusDays(1))
            foreach (var time in hours.Of(day))
                for (var hour = time.Opens / 60; hour * 60 < time.Closes; hour++)
                    opened.Add((day.PlusDays(hour / 24), hour % 24));
        return opened;
    }

    private static int Weekday(LocalDate day) => (int)day.DayOfWeek - 1;

    private static T[][] Week<T>() => [.. Enumerable.Range(0, 7).Select(_ => new T[24])];
}
