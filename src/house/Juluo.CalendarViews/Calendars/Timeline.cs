namespace Juluo.CalendarViews;

/// <summary>One day of several resources side by side, in quarters of elapsed hours: a day on which the clocks change has 92 or 100. Pure.</summary>
internal sealed class Timeline
{
    private static readonly Duration Quarter = Duration.FromMinutes(15);
    private readonly List<Interval> open;
    private readonly DateTimeZone zone;
    private readonly Instant now;

    private readonly LocalDate day;

    /// <param name="busy">Times that must be visible, even outside the hours.</param>
    /// <param name="own">The hours of spaces that have their own, which must be visible too.</param>
    public Timeline(HouseHours hours, LocalDate day, IEnumerable<Interval> busy, Instant now, IEnumerable<HouseHours>? own = null)
    {
        (zone, this.now, this.day) = (hours.Zone, now, day);
        var midnight = day.AtStartOfDayInZone(zone).ToInstant();
        var whole = new Interval(midnight, day.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
        open = Occupancy.Open(hours, day);
        // The night is left out, unless something takes place then.
        var usual =
            open.Count == 0 || hours.Always
                ? new Interval(WallClock.At(day, 8 * 60, zone), WallClock.At(day, 20 * 60, zone))
                : new(open[0].Start, open[^1].End);
        var others = (own ?? []).Where(o => !o.Always).SelectMany(o => Occupancy.Open(o, day));
        var seen = busy.Where(b => b.Start < whole.End && b.End > whole.Start).Concat(others).Append(usual).ToList();
        var start = Instant.Max(whole.Start, seen.Min(b => b.Start));
        var end = Instant.Min(Instant.Max(whole.End, usual.End), seen.Max(b => b.End));
        Window = new(HourBefore(start), HourAfter(end));
        Hours = [.. HoursOf()];
        Now = now >= Window.Start && now < Window.End ? (int)((now - Window.Start) / Quarter) : null;
    }

    /// <summary>The visible time, in whole hours.</summary>
    public Interval Window { get; }

    /// <summary>The start of each hour in it, with its position in quarters.</summary>
    public IReadOnlyList<(Instant At, int Quarter)> Hours { get; }

    /// <summary>The position of the current time in quarters, or null if it is not visible.</summary>
    public int? Now { get; }

    public int Quarters => (int)(Window.Duration / Quarter);

    /// <summary>Returns a resource's day from end to end.</summary>
    /// <param name="taken">The times at which it cannot be booked.</param>
    /// <param name="entries">The entries to show for a resource with a single unit; with several units, no single entry takes the last one.</param>
    /// <param name="own">The hours of the resource, if they differ from those of the site.</param>
    /// <param name="from">The earliest time that can be booked, or null for now.</param>
    public List<TimelineSlot> Of(
        IReadOnlyList<Interval> taken,
        IReadOnlyList<CalendarEntry> entries,
        bool single,
        bool alsoShut,
        HouseHours? own = null,
        Instant? from = null
    )
    {
        var bookable = from ?? now;
        var slots = new List<TimelineSlot>();
        var hours = own is null ? open : Occupancy.Open(own, day);
        var free = Stretches.Without(alsoShut ? [Window] : hours, taken);
        var shown = single
            ? entries.Select(e => (During: new Interval(e.Start, e.End), Entry: (CalendarEntry?)e)).ToList()
            : [.. taken.Select(t => (t, (CalendarEntry?)null))];
        foreach (var (during, entry) in shown)
            Add(slots, TimelineSlotKind.Taken, during, entry);
        foreach (var gap in free.Select(Clip).OfType<Interval>())
        {
            if (gap.Start < bookable)
                Add(slots, TimelineSlotKind.Past, new(gap.Start, Instant.Min(gap.End, bookable)), null);
            foreach (var piece in Pieces(gap, bookable))
                Add(slots, TimelineSlotKind.Free, piece, null);
        }

        foreach (var gap in Stretches.Without([Window], Stretches.Merge(free.Concat(shown.Select(s => s.During)))))
            Add(slots, TimelineSlotKind.Shut, gap, null);
        slots.Sort((a, b) => (a.At, a.Start).CompareTo((b.At, b.Start)));
        return slots;
    }

    /// <summary>Splits free time into hours, so that one tap chooses a time. Remainders shorter than an hour join the hour next to them, because they would be too small to tap.</summary>
    private List<Interval> Pieces(Interval gap, Instant from)
    {
        var pieces = new List<Interval>();
        for (
            var at = Instant.Max(gap.Start, HalfHourAfter(from));
            at < gap.End;
            at = Instant.Min(gap.End, HourAfter(at + Duration.Epsilon))
        )
            pieces.Add(new(at, Instant.Min(gap.End, HourAfter(at + Duration.Epsilon))));
        if (pieces.Count > 1 && IsShort(pieces[^1]))
            Join(pieces, pieces.Count - 2);
        if (pieces.Count > 1 && IsShort(pieces[0]))
            Join(pieces, 0);
        return pieces;

        static bool IsShort(Interval piece) => piece.Duration < Duration.FromHours(1);
        static void Join(List<Interval> all, int first)
        {
            all[first] = new(all[first].Start, all[first + 1].End);
            all.RemoveAt(first + 1);
        }
    }

    private void Add(List<TimelineSlot> slots, TimelineSlotKind kind, Interval during, CalendarEntry? entry)
    {
        if (Clip(during) is not { } seen)
            return;
        var from = (int)((seen.Start - Window.Start) / Quarter);
        var to = (int)Math.Ceiling((seen.End - Window.Start) / Quarter);
        slots.Add(new(kind, from, Math.Max(1, to - from), seen.Start, seen.End, entry));
    }

    private Interval? Clip(Interval during)
    {
        var (start, end) = (Instant.Max(during.Start, Window.Start), Instant.Min(during.End, Window.End));
        return end > start ? new Interval(start, end) : null;
    }

    private IEnumerable<(Instant, int)> HoursOf()
    {
        for (var at = Window.Start; at < Window.End; at = HourAfter(at + Duration.Epsilon))
            yield return (at, (int)((at - Window.Start) / Quarter));
    }

    private Instant HourBefore(Instant at) =>
        at - Duration.FromMinutes(at.InZone(zone).Minute) - Duration.FromSeconds(at.InZone(zone).Second);

    private Instant HourAfter(Instant at) =>
        at.InZone(zone) is { Minute: 0, Second: 0, NanosecondOfSecond: 0 }
            ? at
            : HourBefore(at) - Duration.FromNanoseconds(at.InZone(zone).NanosecondOfSecond) + Duration.FromHours(1);

    private Instant HalfHourAfter(Instant at)
    {
        var hour = HourAfter(at) - Duration.FromMinutes(30);
        return hour >= at ? hour : hour + Duration.FromMinutes(30);
    }
}

/// <summary>A piece of a resource's day in the timeline.</summary>
/// <param name="At">The start, in quarters of an hour from the beginning of the timeline.</param>
/// <param name="Start">The start; for free slots, the time from which it can be booked.</param>
/// <param name="Entry">The entry that takes it, if it is a single one.</param>
internal sealed record TimelineSlot(TimelineSlotKind Kind, int At, int Quarters, Instant Start, Instant End, CalendarEntry? Entry);

[Named("timeline-slot-kind")]
internal enum TimelineSlotKind
{
    Free,
    Taken,

    /// <summary>Closed at that time.</summary>
    Shut,

    /// <summary>Past, or too soon to be booked.</summary>
    Past,
}
