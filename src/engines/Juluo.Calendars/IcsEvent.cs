using NodaTime;

namespace Juluo.Calendars;

/// <summary>An event of a calendar file, as it stands there.</summary>
internal sealed record IcsEvent(string Uid, string Summary, IcsTime Start)
{
    public IcsTime? End { get; init; }

    public IcsLength? Length { get; init; }

    public IcsRule? Rule { get; init; }

    /// <summary>Further beginnings.</summary>
    public IReadOnlyList<IcsTime> More { get; init; } = [];

    public IReadOnlyList<IcsTime> Except { get; init; } = [];

    /// <summary>Of the same event, the highest is the one that holds.</summary>
    public int Sequence { get; init; }

    /// <summary>It stands for the one of its series that began then.</summary>
    public IcsTime? Replaces { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>It keeps no one busy.</summary>
    public bool Transparent { get; init; }

    /// <summary>From one of its beginnings until its end.</summary>
    public Interval? At(LocalDateTime begins, DateTimeZone zone)
    {
        var start = Start.Of(begins, zone);
        Instant end;
        if (End is { } written && Start.IsDate == written.IsDate)
            // As many days; or as many hours, whatever the clocks did in between.
            end = Start.IsDate
                ? Start.Of(begins.PlusDays(Period.DaysBetween(Start.Local.Date, written.Local.Date)), zone)
                : start + (written.In(zone) - Start.In(zone));
        else if (Length is { } length)
            end = Start.Of(begins.PlusDays(length.Days), zone) + (Start.IsDate ? Duration.Zero : length.Exactly);
        else
            end = Start.IsDate ? Start.Of(begins.PlusDays(1), zone) : start;
        return end > start ? new Interval(start, end) : null;
    }
}
