namespace Juluo.Queues;

/// <summary>
/// The opening hours of a queue and its current ticket day, in its site's time zone. Pure. A day is from local midnight to midnight, 23 or 25 hours long when clocks change; if
/// its last hours end after 22:00, the day ends two hours after them, so that people still waiting keep their numbers past midnight.
/// </summary>
internal sealed class QueueHours(ILookup<IsoDayOfWeek, DayHours> week, DateTimeZone zone)
{
    private const int Day = 1440;

    /// <summary>The number of minutes after closing in which remaining tickets are served. If a queue closes later than this before midnight, its day ends then, after midnight.</summary>
    private const int Late = 120;

    public DateTimeZone Zone => zone;

    public ILookup<IsoDayOfWeek, DayHours> Week => week;

    /// <summary>Returns the opening hours of a day, including hours that begin on it and end on the next.</summary>
    public IReadOnlyList<Interval> Of(LocalDate day) =>
        [.. week[day.DayOfWeek].Select(h => new Interval(At(day, h.Opens), At(day, h.Closes)))];

    /// <summary>Returns the day whose numbers are issued and called now.</summary>
    public LocalDate DayAt(Instant now)
    {
        var today = now.InZone(zone).Date;
        var before = today.PlusDays(-1);
        var begins = week[today.DayOfWeek].Select(h => (Instant?)At(today, h.Opens)).FirstOrDefault();
        return now < EndOf(before) && (begins is not { } opens || now < opens) ? before : today;
    }

    /// <summary>Returns the time at which the numbers of a day expire.</summary>
    public Instant EndOf(LocalDate day)
    {
        var last = week[day.DayOfWeek].Select(h => h.Closes).DefaultIfEmpty().Max();
        return At(day, last + Late > Day && last >= Day - Late ? last + Late : Day);
    }

    /// <summary>Returns the current opening hours, or null if closed.</summary>
    public Interval? OpenAt(Instant now)
    {
        var today = now.InZone(zone).Date;
        foreach (var span in Of(today.PlusDays(-1)).Concat(Of(today)))
            if (span.Contains(now))
                return span;
        return null;
    }

    /// <summary>Returns the next opening time within a week, or null.</summary>
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
