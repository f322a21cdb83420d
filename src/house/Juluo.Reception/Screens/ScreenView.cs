namespace Juluo.Reception;

/// <summary>The content of a room display. Pure.</summary>
/// <param name="Taken">True if the room cannot be booked now.</param>
/// <param name="Until">The time today at which the room becomes free or taken; null if nothing changes today.</param>
/// <param name="Now">The current booking, if any.</param>
/// <param name="Later">The next bookings today.</param>
public sealed record ScreenView(bool Taken, Instant? Until, ScreenView.Line? Now, IReadOnlyList<ScreenView.Line> Later)
{
    private const int Most = 4;

    /// <param name="Title">The title of the booking; null if it is not shown to people who pass.</param>
    public sealed record Line(Instant Start, Instant End, string? Title, bool Closed);

    /// <param name="taken">The times at which the room cannot be booked, in order.</param>
    /// <param name="open">The opening hours of the site today.</param>
    internal static ScreenView Of(
        IReadOnlyList<Interval> taken,
        IReadOnlyList<Interval> open,
        IReadOnlyList<CalendarEntry> entries,
        bool titles,
        Instant now
    )
    {
        var lines = entries.Select(e => new Line(e.Start, e.End, titles ? e.Title : null, e.Closed)).ToList();
        // Closed counts as taken: no one is at the door to book then.
        var blocked = open.Count == 0 ? taken : Stretches.Merge(taken.Concat(Outside(open, now)));
        var here = blocked.Where(t => t.Start <= now && t.End > now).Select(t => (Interval?)t).FirstOrDefault();
        var until = here is { } stretch ? stretch.End : blocked.Where(t => t.Start > now).Select(t => (Instant?)t.Start).FirstOrDefault();
        return new(
            here is not null,
            until,
            lines.Find(l => l.Start <= now && l.End > now),
            [.. lines.Where(l => l.Start > now).Take(Most)]
        );
    }

    private static IEnumerable<Interval> Outside(IReadOnlyList<Interval> open, Instant now)
    {
        var day = Duration.FromDays(1);
        var (first, last) = (Instant.Min(now, open[0].Start) - day, Instant.Max(now, open[^1].End) + day);
        return Stretches.Without([new(first, last)], open);
    }
}
