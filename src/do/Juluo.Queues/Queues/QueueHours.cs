namespace Juluo.Queues;

/// <summary>
/// When a queue is open, and which day's numbers it gives, on the wall clock of its site. Pure. A day lasts from midnight to midnight of the zone, of 23 or 25 hours where the clocks change; where
/// the last hours of a day run up to midnight or past it, the day ends two hours after them, so that those who wait then keep their numbers.
/// </summary>
internal sealed class QueueHours(ILookup<IsoDayOfWeek, DayHours> week, DateTimeZone zone)
{
    private const int Day = 1440;

    /// <summary>In which the last who wait are served.</summary>
    private const int Late = 120;

    public DateTimeZone Zone => zone;

    public ILookup<IsoDayOfWeek, DayHours> Week => week;

    /// <summary>When it is open on a day; what begins on it and ends on the next belongs to it.</summary>
    public IReadOnlyList<Interval> Of(LocalDate day) =>
        [.. week[day.DayOfWeek].Select(h => new Interval(At(day, h.Opens), At(day, h.Closes)))];

    /// <summary>Whose numbers are given and called now.</summary>
    public LocalDate DayAt(Instant now)
    {
        var today = now.InZone(zone).Date;
        var before = today.PlusDays(-1);
        var begins = week[today.DayOfWeek].Select(h => (Instant?)At(today, h.Opens)).FirstOrDefault();
        return now < EndOf(before) && (begins is not { } opens || now < opens) ? before : today;
    }

    /// <summary>When the numbers of a day are over.</summary>
    public Instant EndOf(LocalDate day)
    {
        var last = week[day.DayOfWeek].Select(h => h.Closes).DefaultIfEmpty().Max();
        return At(day, last + Late > Day && last >= Day - Late ? last + Late : Day);
    }

    /// <summary>The hours that it is open in now; null: it is closed.</summary>
    public Interval? OpenAt(Instant now)
    {
        var today = now.InZone(zone).Date;
        foreach (var span in Of(today.PlusDays(-1)).Concat(Of(today)))
            if (span.Contains(now))
                return span;
        return null;
    }

    /// <summary>When it opens next within a week; null: it does not.</summary>
    public Instant? OpensNext(Instant now)
    {
        var today = now.InZone(zone).Date;
        for (var ahead = 0; ahead <= 7; ahead++)
            foreach (var span in Of(today.PlusDays(ahead)))
                if (span.Start > now)
                    return span.Start;
        return null;
    }

    private Instant At(LocalDate day, int minute) => WallClock.At(day, minute, zone);
}
