using NodaTime;

namespace Juluo.Places;

/// <summary>How many people were at a site in each hour of the week, on average over the days counted. Pure.</summary>
public static class HourCounts
{
    /// <param name="stays">From when until when somebody was there.</param>
    /// <param name="first">The first day counted.</param>
    public static (double[][] Hours, int[] Days) Of(IEnumerable<Interval> stays, LocalDate first, LocalDate last, DateTimeZone zone)
    {
        var days = new int[7];
        for (var day = first; day <= last; day = day.PlusDays(1))
            days[(int)day.DayOfWeek - 1]++;
        var hours = Enumerable.Range(0, 7).Select(_ => new double[24]).ToArray();
        foreach (var stay in stays)
        {
            // Hour by hour on the wall clock: a day on which the clocks change has as many as it has.
            for (var at = stay.Start; at < stay.End; )
            {
                var local = at.InZone(zone);
                var next = Instant.Min(stay.End, at + Duration.FromMinutes(60 - local.Minute) - Duration.FromSeconds(local.Second));
                if (next <= at)
                    next = at + Duration.FromSeconds(1);
                if (local.Date >= first && local.Date <= last)
                    hours[(int)local.DayOfWeek - 1][local.Hour] += (next - at).TotalHours;
                at = next;
            }
        }

        for (var day = 0; day < 7; day++)
        for (var hour = 0; hour < 24; hour++)
            hours[day][hour] = days[day] == 0 ? 0 : Math.Round(hours[day][hour] / days[day], 2);
        return (hours, days);
    }
}
