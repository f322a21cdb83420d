using NodaTime;

namespace Juluo.Calendars;

/// <summary>When a person or a thing is not free, and no more (RFC 5545 3.6.4).</summary>
/// <param name="Uid">The same as long as it is of the same.</param>
/// <param name="Within">Of this time it is said.</param>
/// <param name="Busy">Taken.</param>
/// <param name="Tentative">Asked for, and perhaps taken.</param>
/// <param name="Unavailable">Closed.</param>
public sealed record IcsFreeBusy(
    string Uid,
    Interval Within,
    IReadOnlyList<Interval> Busy,
    IReadOnlyList<Interval> Tentative,
    IReadOnlyList<Interval> Unavailable
)
{
    /// <summary>The person who holds it.</summary>
    public string? Comment { get; init; }

    /// <summary>Each moment is said once: what is taken is not also asked for, and all lies within.</summary>
    public static IcsFreeBusy Of(
        string uid,
        Interval within,
        IEnumerable<Interval> busy,
        IEnumerable<Interval> tentative,
        IEnumerable<Interval> unavailable
    )
    {
        var taken = Clip(busy);
        var closed = Stretches.Without(Clip(unavailable), taken);
        return new(uid, within, taken, Stretches.Without(Clip(tentative), Stretches.Merge(taken.Concat(closed))), closed);

        List<Interval> Clip(IEnumerable<Interval> all) =>
            Stretches.Merge(
                all.Where(i => i.Start < within.End && i.End > within.Start)
                    .Select(i => new Interval(Instant.Max(i.Start, within.Start), Instant.Min(i.End, within.End)))
            );
    }
}
