namespace Juluo.Reception;

/// <summary>The times for which a stranger may ask: half hours in the next two weeks, within opening hours and in the daytime. Pure.</summary>
internal static class VisitTimes
{
    /// <summary>The first minute of the day at which tours begin; <see cref="Evening"/> is the end. Sites that never close offer no tours at night.</summary>
    private const int Morning = 8 * 60;
    private const int Evening = 20 * 60;

    private const int HalfHour = 30;
    private const int DaysAhead = 14;

    /// <summary>The minimum time between a request and the visit, so that reception sees the request; earlier times are not offered.</summary>
    private static readonly Period Notice = Period.FromHours(2);

    /// <param name="now">The time on the site's wall clock.</param>
    public static IReadOnlyList<LocalDate> Days(HouseHours hours, LocalDateTime now) =>
        [.. Enumerable.Range(0, DaysAhead).Select(now.Date.PlusDays).Where(day => Of(hours, day, now).Count > 0)];

    /// <summary>Returns the times on offer on a day, as minutes on the wall clock. A site without opening hours offers none.</summary>
    public static IReadOnlyList<int> Of(HouseHours hours, LocalDate day, LocalDateTime now) =>
        hours.Unset || day < now.Date || day >= now.Date.PlusDays(DaysAhead)
            ? []
            :
            [
                .. hours
                    .Of(day)
                    .SelectMany(open => Starts(Math.Max(open.Opens, Morning), Math.Min(open.Closes, Evening)))
                    .Distinct()
                    .Where(minute => day.AtMidnight() + Period.FromMinutes(minute) >= now + Notice),
            ];

    private static IEnumerable<int> Starts(int opens, int closes)
    {
        for (var at = (opens + HalfHour - 1) / HalfHour * HalfHour; at + HalfHour <= closes; at += HalfHour)
            yield return at;
    }
}
