using NodaTime;

namespace Juluo.Calendars;

/// <summary>An entry of a calendar file, as written there.</summary>
internal sealed record IcsEvent(string Uid, string Summary, IcsTime Start)
{
    public IcsTime? End { get; init; }

    public IcsLength? Length { get; init; }

    public IReadOnlyList<IcsRule> Rules { get; init; } = [];

    /// <summary>Rules of what is left out (EXRULE, of RFC 2445).</summary>
    public IReadOnlyList<IcsRule> ExceptRules { get; init; } = [];

    /// <summary>Further beginnings.</summary>
    public IReadOnlyList<IcsTime> More { get; init; } = [];

    public IReadOnlyList<IcsTime> Except { get; init; } = [];

    /// <summary>Of the same event, the highest is the one that counts.</summary>
    public int Sequence { get; init; }

    /// <summary>The occurrence of its series that it replaces.</summary>
    public IcsTime? Replaces { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>It keeps no one busy.</summary>
    public bool Transparent { get; init; }

    public bool Repeats => Rules.Count > 0 || More.Count > 0;

    /// <summary>From one of its beginnings until its end; null: it takes no time.</summary>
    public Interval? At(IcsTime begins, DateTimeZone zone)
    {
        var start = begins.In(zone);
        var end =
            begins.IsDate ? begins.At(begins.Local.PlusDays(Days())).In(zone)
            : End is null ? LengthFrom(begins, zone)
            : start + Lasts(zone);
        return end > start ? new Interval(start, end) : null;
    }

    /// <summary>It ends before it begins.</summary>
    public bool EndsBefore(DateTimeZone zone) =>
        Start.IsDate ? End is { } day && day.Local.Date < Start.Local.Date : End is not null && Lasts(zone) < Duration.Zero;

    /// <summary>
    /// How many days it takes. An end is the day after the last; where programs write the last day itself, or hours, the day that is begun counts.
    /// </summary>
    private int Days() =>
        End is { } end
            ? Math.Max(
                1,
                Period.DaysBetween(Start.Local.Date, end.Local.Date) + (end.IsDate || end.Local.TimeOfDay == LocalTime.Midnight ? 0 : 1)
            )
        : Length is { } length ? Math.Max(1, length.Days + (int)Math.Ceiling(length.Exactly.TotalDays))
        : 1;

    private Instant LengthFrom(IcsTime begins, DateTimeZone zone) =>
        Length is { } length ? begins.At(begins.Local.PlusDays(length.Days)).In(zone) + length.Exactly : begins.In(zone);

    // As many hours, whatever the clocks do in between. An end that is a day is midnight on the clock of the beginning.
    private Duration Lasts(DateTimeZone zone) => (End!.IsDate ? Start.At(End.Local) : End).In(zone) - Start.In(zone);
}
