using NodaTime;

namespace Juluo.Calendars;

/// <summary>A calendar that was read.</summary>
public sealed class IcsCalendar
{
    private const int MostSteps = 500_000;
    private readonly IReadOnlyList<IcsEvent> events;

    internal IcsCalendar(string? name, IReadOnlyList<IcsEvent> events, int unread) => (Name, this.events, Unread) = (name, events, unread);

    public string? Name { get; }

    public int Count => events.Count;

    /// <summary>Events that say what is not understood here, and were left out.</summary>
    public int Unread { get; }

    /// <summary>What takes place in a time and keeps a person busy (or, of days, is simply there), in order.</summary>
    /// <param name="zone">Of days, and of times that name no zone.</param>
    /// <param name="most">More are not told; the earliest are.</param>
    /// <param name="alsoFree">Also what keeps no one busy, as calendars of holidays have it.</param>
    public List<IcsOccurrence> Within(Interval window, DateTimeZone zone, int most, bool alsoFree = false)
    {
        var replaced = events.Where(e => e.Replaces is not null).Select(e => (e.Uid, At: e.Replaces!.In(zone))).ToHashSet();
        var budget = new IcsBudget(MostSteps);
        var found = new List<IcsOccurrence>();
        foreach (var one in events.Where(e => !e.Cancelled && (alsoFree || !e.Transparent)))
        {
            var except = one.Except.Select(x => x.In(zone)).ToHashSet();
            foreach (var begins in Beginnings(one, window, zone, budget))
            {
                var start = one.Start.Of(begins, zone);
                if (except.Contains(start) || (one.Replaces is null && replaced.Contains((one.Uid, start))))
                    continue;
                if (one.At(begins, zone) is { } during && during.Start < window.End && during.End > window.Start)
                    found.Add(
                        new(one.Uid, one.Summary, during, one.Start.IsDate ? begins.Date : during.Start.InZone(zone).Date, one.Start.IsDate)
                    );
                if (found.Count > most * 2)
                    break;
            }
        }

        return [.. found.Distinct().OrderBy(o => o.During.Start).ThenBy(o => o.Uid, StringComparer.Ordinal).Take(most)];
    }

    private static IEnumerable<LocalDateTime> Beginnings(IcsEvent one, Interval window, DateTimeZone zone, IcsBudget budget)
    {
        if (one.Rule is not { } rule)
            return one.More.Select(m => m.Local).Prepend(one.Start.Local);
        var length = one.At(one.Start.Local, zone)?.Duration ?? Duration.Zero;
        var clock = one.Start.IsDate ? zone : one.Start.Zone ?? zone;
        // A day either way: what is long reaches in, and the clock may be one of another continent.
        var from = (
            Instant.Max(window.Start, Instant.FromUtc(1900, 1, 3, 0, 0))
            - Duration.FromDays(1)
            - Duration.Min(length, Duration.FromDays(366))
        )
            .InZone(clock)
            .Date;
        return rule.Expand(one.Start, from, window.End.InZone(clock).Date.PlusDays(1), budget).Concat(one.More.Select(m => m.Local));
    }
}
