namespace Juluo.CalendarViews;

/// <summary>One day of several resources beside each other, in quarters of an hour as they pass: a day on which the clocks change has 92 or 100. Pure.</summary>
internal sealed class Timeline
{
    private static readonly Duration Quarter = Duration.FromMinutes(15);
    private readonly List<Interval> open;
    private readonly DateTimeZone zone;
    private readonly Instant now;

    private readonly LocalDate day;

    /// <param name="busy">What must be seen, also outside the hours.</param>
    /// <param name="own">Hours of spaces that have their own: they too must be seen.</param>
    public Timeline(HouseHours hours, LocalDate day, IEnumerable<Interval> busy, Instant now, IEnumerable<HouseHours>? own = null)
    {
        (zone, this.now, this.day) = (hours.Zone, now, day);
        var midnight = day.AtStartOfDayInZone(zone).ToInstant();
        var whole = new Interval(midnight, day.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
        open = Occupancy.Open(hours, day);
        // No one looks for a room at four in the morning, unless something is on then.
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

    /// <summary>What the picture shows, in whole hours.</summary>
    public Interval Window { get; }

    /// <summary>Beginnings of the hours in it, with where they stand.</summary>
    public IReadOnlyList<(Instant At, int Quarter)> Hours { get; }

    /// <summary>Where the present moment stands; null: not on this day.</summary>
    public int? Now { get; }

    public int Quarters => (int)(Window.Duration / Quarter);

    /// <summary>A resource's day from end to end.</summary>
    /// <param name="taken">When it cannot be booked.</param>
    /// <param name="entries">What takes it; where there are several units, what takes the last of them is no single entry.</param>
    /// <param name="own">The hours of the resource, where they are not those of the site.</param>
    /// <param name="from">Before this it is too late to book; null: the present moment.</param>
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

    /// <summary>By the hour: a tap says when. What is left of an hour goes with the one beside it, as half an hour alone is too small for a finger.</summary>
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
/// <param name="At">Where it begins and how long it is, in quarters of an hour from the beginning of the picture.</param>
/// <param name="Start">Of what is free: from when it may be booked.</param>
/// <param name="Entry">What takes it, where it is one thing alone.</param>
internal sealed record TimelineSlot(TimelineSlotKind Kind, int At, int Quarters, Instant Start, Instant End, CalendarEntry? Entry);

[Named("timeline-slot-kind")]
internal enum TimelineSlotKind
{
    Free,
    Taken,

    /// <summary>The site is closed.</summary>
    Shut,

    /// <summary>Over, or too soon to be booked still.</summary>
    Past,
}
