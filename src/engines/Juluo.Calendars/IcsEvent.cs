using NodaTime;

namespace Juluo.Calendars;

/// <summary>An entry of a calendar file, as written in the file.</summary>
internal sealed record IcsEvent(string Uid, string Summary, IcsTime Start)
{
    public IcsTime? End { get; init; }

    public IcsLength? Length { get; init; }

    public IReadOnlyList<IcsRule> Rules { get; init; } = [];

    /// <summary>Rules for excluded dates (EXRULE, of RFC 2445).</summary>
    public IReadOnlyList<IcsRule> ExceptRules { get; init; } = [];

    /// <summary>Start times in addition to those of the rules (RDATE).</summary>
    public IReadOnlyList<IcsTime> More { get; init; } = [];

    public IReadOnlyList<IcsTime> Except { get; init; } = [];

    /// <summary>The revision number. Of several entries for the same event, the one with the highest counts.</summary>
    public int Sequence { get; init; }

    /// <summary>The start of the occurrence that this entry replaces in its series; null if it replaces none.</summary>
    public IcsTime? Replaces { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>True if the event leaves the person free: their time is not marked as busy.</summary>
    public bool Transparent { get; init; }

    public bool Repeats => Rules.Count > 0 || More.Count > 0;

    /// <summary>Returns the interval of the occurrence with this start time; null if it has no duration.</summary>
    public Interval? At(IcsTime begins, DateTimeZone zone)
    {
        var start = begins.In(zone);
        var end =
            begins.IsDate ? begins.At(begins.Local.PlusDays(Days())).In(zone)
            : End is null ? LengthFrom(begins, zone)
            : start + Lasts(zone);
        return end > start ? new Interval(start, end) : null;
    }

    /// <summary>Checks that the event ends before it begins.</summary>
    public bool EndsBefore(DateTimeZone zone) =>
        Start.IsDate ? End is { } day && day.Local.Date < Start.Local.Date : End is not null && Lasts(zone) < Duration.Zero;

    /// <summary>
    /// Returns the number of days. The end is the day after the last; if a program writes a time of day as the end, the day begun counts too.
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

    // A fixed number of hours, whatever the clocks do in between. An end that is a day means midnight in the time zone of the start.
    private Duration Lasts(DateTimeZone zone) => (End!.IsDate ? Start.At(End.Local) : End).In(zone) - Start.In(zone);
}
