namespace Juluo.Reception;

/// <summary>Computes how much of its open time a resource was taken, per day and part of the day. Pure; O(days × bookings).</summary>
internal static class Utilisation
{
    private const double NearlyAll = 0.9;

    /// <summary>The minimum number of open minutes per unit; a part of the day with fewer is not counted on that day.</summary>
    private const int LeastMinutes = 60;

    /// <param name="units">The number of units of the resource.</param>
    /// <param name="booked">The times at which one unit or more was taken, with the number of units.</param>
    public static ResourceUse Of(
        ResourceId resource,
        int units,
        HouseHours hours,
        LocalDate first,
        LocalDate last,
        IReadOnlyList<(Interval During, int Units)> booked,
        int bookings,
        int missed
    )
    {
        var sorted = booked.OrderBy(b => b.During.Start).ToList();
        var tally = DayParts.All.ToDictionary(p => p.Part, _ => (Open: 0, Empty: 0, Full: 0));
        var (open, taken) = (0L, 0L);
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            var near = Near(sorted, day, hours.Zone);
            foreach (var (part, from, to) in DayParts.All)
            {
                var (minutes, used) = (0L, 0L);
                foreach (var time in hours.Of(day))
                {
                    var (starts, ends) = (Math.Max(time.Opens, from), Math.Min(time.Closes, to));
                    if (ends <= starts)
                        continue;
                    var within = new Interval(WallClock.At(day, starts, hours.Zone), WallClock.At(day, ends, hours.Zone));
                    minutes += (long)within.Duration.TotalMinutes * units;
                    used += near.Sum(b => Minutes(b.During, within) * Math.Min(b.Units, units));
                }

                open += minutes;
                taken += Math.Min(used, minutes);
                if (minutes < (long)LeastMinutes * units)
                    continue;
                var counted = tally[part];
                tally[part] = (counted.Open + 1, counted.Empty + (used == 0 ? 1 : 0), counted.Full + (used >= minutes * NearlyAll ? 1 : 0));
            }
        }

        return new(
            resource,
            open,
            taken,
            bookings,
            missed,
            [.. tally.Select(t => new PartUse(t.Key, t.Value.Open, t.Value.Empty, t.Value.Full))]
        );
    }

    private static List<(Interval During, int Units)> Near(List<(Interval During, int Units)> sorted, LocalDate day, DateTimeZone zone)
    {
        var (from, to) = (WallClock.At(day, 0, zone), WallClock.At(day, 30 * 60, zone));
        return sorted.FindAll(b => b.During.Start < to && b.During.End > from);
    }

    private static long Minutes(Interval a, Interval b)
    {
        var (from, to) = (Instant.Max(a.Start, b.Start), Instant.Min(a.End, b.End));
        return to > from ? (long)(to - from).TotalMinutes : 0;
    }
}
