namespace Juluo.Reception;

/// <summary>What a room display shows. Pure.</summary>
/// <param name="Taken">No one can take it now.</param>
/// <param name="Until">When that changes today; null: not today.</param>
/// <param name="Now">What is on now, if anything.</param>
/// <param name="Later">What is next today.</param>
public sealed record ScreenView(bool Taken, Instant? Until, ScreenView.Line? Now, IReadOnlyList<ScreenView.Line> Later)
{
    private const int Most = 4;

    /// <param name="Title">Null: not for people who pass.</param>
    public sealed record Line(Instant Start, Instant End, string? Title, bool Closed);

    /// <param name="taken">When it cannot be booked, in order.</param>
    /// <param name="open">When the site is open today.</param>
    internal static ScreenView Of(
        IReadOnlyList<Interval> taken,
        IReadOnlyList<Interval> open,
        IReadOnlyList<CalendarEntry> entries,
        bool titles,
        Instant now
    )
    {
        var lines = entries.Select(e => new Line(e.Start, e.End, titles ? e.Title : null, e.Closed)).ToList();
        // Closed counts as taken: no one stands before the door then and books.
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
