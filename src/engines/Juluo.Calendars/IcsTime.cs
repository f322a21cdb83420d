using NodaTime;
using NodaTime.Text;

namespace Juluo.Calendars;

/// <summary>A date or time of a calendar file: in UTC, in a time zone, or floating.</summary>
/// <param name="Zone">Time zone; null if none is given: the reader's own.</param>
public sealed record IcsTime(LocalDateTime Local, bool IsDate, DateTimeZone? Zone)
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2200, 1, 1);
    private static readonly LocalTime EndOfDay = new(23, 59);

    /// <param name="name">Name of the zone (TZID); null: the zone of the file, if it has one (<see cref="IcsZones.Floating"/>).</param>
    /// <returns>The time; null if it is not a time, outside the years 1900 to 2199, or in an unknown time zone.</returns>
    public static IcsTime? Read(string value, string? name, IcsZones zones)
    {
        var text = value.Trim();
        if (text.Length == 8)
            return Date(text) is { } day && Known(day) ? new(day.AtMidnight(), true, null) : null;
        var utc = text.EndsWith('Z');
        if (OnClock(utc ? text[..^1] : text) is not { } at || !Known(at.Date))
            return null;
        if (utc)
            return new(at, false, DateTimeZone.Utc);
        return (name ?? zones.Floating) is not { } known ? new(at, false, null)
            : zones.Find(known) is { } zone ? new(at, false, zone)
            : null;
    }

    public static IcsTime? Read(IcsLine line, IcsZones zones) => Read(line.Value, line.Parameters.GetValueOrDefault("TZID"), zones);

    /// <summary>Reads a local time in any year.</summary>
    public static LocalDateTime? OnClock(string text)
    {
        // 60 is a leap second, which NodaTime cannot represent.
        if (text.Length >= 15 && text.AsSpan(13, 2) is "60")
            text = $"{text.AsSpan(0, 13)}59{text.AsSpan(15)}";
        return Moment.Parse(text) is { Success: true, Value: var at } ? at : null;
    }

    /// <summary>Reads the date at the start of a date or time; null if there is none.</summary>
    public static LocalDate? Date(string text) =>
        text.Length >= 8 && DayPattern.Parse(text[..8]) is { Success: true, Value: var day } ? day : null;

    /// <summary>Returns the instant; for a date, its midnight.</summary>
    /// <param name="otherwise">The time zone of dates, and of times without a zone.</param>
    public Instant In(DateTimeZone otherwise) =>
        IsDate ? Local.Date.AtStartOfDayInZone(otherwise).ToInstant() : Local.InZoneLeniently(Zone ?? otherwise).ToInstant();

    /// <summary>Returns the same kind of time in the same time zone.</summary>
    public IcsTime At(LocalDateTime local) => this with { Local = local };

    /// <summary>
    /// Returns the intended day where days are counted. Programs write a day in UTC in two ways: as midnight UTC of that day, or as the instant at which it begins in their time zone.
    /// </summary>
    public LocalDate DayIn(DateTimeZone otherwise) =>
        Zone != DateTimeZone.Utc || IsDate || Local.TimeOfDay == LocalTime.Midnight || Local.TimeOfDay >= EndOfDay
            ? Local.Date
            : In(otherwise).InZone(otherwise).Date;

    private static bool Known(LocalDate day) => day >= Earliest && day < Latest;
}
