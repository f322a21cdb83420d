using NodaTime;

namespace Juluo.Calendars;

/// <summary>The entries of a calendar file, from which occurrences are computed.</summary>
public sealed class IcsCalendar
{
    private const int MostSteps = 400_000;
    private const int MostStepsOfOne = 200_000;
    private readonly IReadOnlyList<IcsEvent> events;

    internal IcsCalendar(string? name, IReadOnlyList<IcsEvent> events, IReadOnlyList<IcsUnread> unread) =>
        (Name, this.events, Unread) = (name, events, unread);

    public string? Name { get; }

    public int Count => events.Count;

    /// <summary>Entries that are left out because the reader does not support something in them.</summary>
    public IReadOnlyList<IcsUnread> Unread { get; }

    /// <summary>Expands the calendar over a window: events that mark a person as busy, and whole days, ordered by start.</summary>
    /// <param name="zone">Time zone of days, and of times without a zone.</param>
    /// <param name="most">Maximum number of occurrences; the earliest are kept. Entries of the others are listed as unread.</param>
    /// <param name="alsoFree">True to include events that do not mark a person as busy, as holiday calendars have.</param>
    public IcsExpansion Within(Interval window, DateTimeZone zone, int most, bool alsoFree = false)
    {
        var replaced = events.Where(e => e.Replaces is not null).ToLookup(e => e.Uid, e => e.Replaces!, StringComparer.Ordinal);
        var budget = new IcsBudget(MostSteps);
        var found = new List<(IcsOccurrence Occurrence, IcsEvent Of)>();
        var unread = new HashSet<IcsEvent>(ReferenceEqualityComparer.Instance);
        foreach (var one in events.Where(e => !e.Cancelled && (alsoFree || !e.Transparent)))
        {
            if (one.EndsBefore(zone))
            {
                unread.Add(one);
                continue;
            }

            var share = budget.Share(MostStepsOfOne);
            var except = new Exceptions(one, one.Replaces is null && one.Uid.Length > 0 ? replaced[one.Uid] : [], share, zone);
            var last = window.End.InZone(Clock(one.Start, zone)).Date.PlusDays(1);
            var without = one.ExceptRules.SelectMany(r => r.Expand(one.Start, one.Start.Local.Date, last, zone, share)).ToHashSet();
            foreach (var begins in Beginnings(one, window, zone, share))
            {
                if (except.Has(begins) || without.Contains(begins.Local))
                    continue;
                if (one.At(begins, zone) is not { } during || during.Start >= window.End || during.End <= window.Start)
                    continue;
                var day = begins.IsDate ? begins.Local.Date : during.Start.InZone(zone).Date;
                found.Add((new(one.Uid, one.Summary, during, day, begins.IsDate), one));
            }

            if (share.Spent)
                unread.Add(one);
        }

        var ordered = found
            .DistinctBy(f => f.Occurrence)
            .OrderBy(f => f.Occurrence.During.Start)
            .ThenBy(f => f.Occurrence.Uid, StringComparer.Ordinal)
            .ToList();
        unread.UnionWith(ordered.Skip(most).Select(f => f.Of));
        return new(
            ordered.Take(most).Select(f => f.Occurrence).ToList(),
            [
                .. Unread.Where(u => !u.IsOver(window.Start.InZone(zone).Date)),
                .. events.Where(unread.Contains).Select(e => new IcsUnread(e.Summary, e.Start.Local.Date)),
            ]
        );
    }

    /// <summary>
    /// Returns the start times. The first always takes place and counts as one of the COUNT of its rules (RFC 5545, 3.8.5.3), even if it does not match them. Additional
    /// start times (RDATE) keep their own time zone.
    /// </summary>
    private static IEnumerable<IcsTime> Beginnings(IcsEvent one, Interval window, DateTimeZone zone, IcsBudget budget)
    {
        yield return one.Start;
        // In a timed series a date means its usual time on that day, and in a series of days a time means its day.
        foreach (var more in one.More)
            yield return more.IsDate == one.Start.IsDate ? more
            : more.IsDate ? one.Start.At(more.Local.Date + one.Start.Local.TimeOfDay)
            : one.Start.At(more.DayIn(zone).AtMidnight());
        if (one.Rules.Count == 0)
            yield break;
        var length = one.At(one.Start, zone)?.Duration ?? Duration.Zero;
        var clock = Clock(one.Start, zone);
        // A day of margin on either side: long events reach into the window, and the time zone may be on a different continent.
        var from = (
            Instant.Max(window.Start, Instant.FromUtc(1900, 1, 3, 0, 0))
            - Duration.FromDays(1)
            - Duration.Min(length, Duration.FromDays(366))
        )
            .InZone(clock)
            .Date;
        var to = window.End.InZone(clock).Date.PlusDays(1);
        foreach (var rule in one.Rules)
        {
            var left = (rule.Count ?? int.MaxValue) - 1;
            foreach (var at in rule.Expand(one.Start, from, to, zone, budget).Where(at => at > one.Start.Local))
                if (left-- > 0)
                    yield return one.Start.At(at);
        }
    }

    private static DateTimeZone Clock(IcsTime of, DateTimeZone zone) => of.IsDate ? zone : of.Zone ?? zone;

    /// <summary>Dates excluded from a series or replaced: days by the local date, times by the instant.</summary>
    private sealed class Exceptions
    {
        private readonly HashSet<LocalDate> days = [];
        private readonly HashSet<Instant> times = [];
        private readonly DateTimeZone zone;
        private readonly DateTimeZone clock;

        public Exceptions(IcsEvent series, IEnumerable<IcsTime> replaced, IcsBudget budget, DateTimeZone zone)
        {
            (this.zone, clock) = (zone, Clock(series.Start, zone));
            foreach (var time in series.Except.Concat(replaced).TakeWhile(_ => budget.Take()))
                if (time.IsDate || series.Start.IsDate)
                    days.Add(time.DayIn(zone));
                else
                    times.Add((time.Zone is null ? series.Start.At(time.Local) : time).In(zone));
        }

        public bool Has(IcsTime begins) =>
            days.Contains(begins.IsDate ? begins.Local.Date : begins.In(zone).InZone(clock).Date) || times.Contains(begins.In(zone));
    }
}
