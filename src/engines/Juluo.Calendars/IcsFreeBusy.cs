using NodaTime;

namespace Juluo.Calendars;

/// <summary>Busy times of a person or a resource, without details (RFC 5545 3.6.4).</summary>
/// <param name="Uid">Identifier; the same for every version of the same free/busy object.</param>
/// <param name="Within">The period that it covers.</param>
/// <param name="Busy">Busy times.</param>
/// <param name="Tentative">Tentative times: requested and perhaps busy.</param>
/// <param name="Unavailable">Unavailable times: closed.</param>
public sealed record IcsFreeBusy(
    string Uid,
    Interval Within,
    IReadOnlyList<Interval> Busy,
    IReadOnlyList<Interval> Tentative,
    IReadOnlyList<Interval> Unavailable
)
{
    /// <summary>The name of the person who booked, as a comment; null to leave it out.</summary>
    public string? Comment { get; init; }

    /// <summary>Creates the answer with disjoint times inside the period: busy takes precedence over unavailable, and unavailable over tentative.</summary>
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
