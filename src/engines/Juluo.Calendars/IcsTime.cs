using NodaTime;
using NodaTime.Text;

namespace Juluo.Calendars;

/// <summary>A date or a time of a calendar file: in UTC, on the clock of a zone, or on whatever clock hangs there.</summary>
/// <param name="Zone">Null: no zone is named; the reader's own.</param>
public sealed record IcsTime(LocalDateTime Local, bool IsDate, DateTimeZone? Zone)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2200, 1, 1);

    /// <param name="name">Of the zone (TZID).</param>
    /// <returns>Null: not a time, of no age of ours, or in an unknown time zone.</returns>
    public static IcsTime? Read(string value, string? name, IcsZones zones)
    {
        var text = value.Trim();
        if (text.Length == 8)
            return Day.Parse(text) is { Success: true, Value: var day } && Known(day) ? new(day.AtMidnight(), true, null) : null;
        var utc = text.EndsWith('Z');
        if (OnClock(utc ? text[..^1] : text) is not { } at || !Known(at.Date))
            return null;
        if (utc || name is null)
            return new(at, false, utc ? DateTimeZone.Utc : null);
        return zones.Find(name) is { } zone ? new(at, false, zone) : null;
    }

    public static IcsTime? Read(IcsLine line, IcsZones zones) => Read(line.Value, line.Parameters.GetValueOrDefault("TZID"), zones);

    /// <summary>What a clock shows, of any age.</summary>
    public static LocalDateTime? OnClock(string text)
    {
        // 60 is the leap second, which no clock of ours shows.
        if (text.Length >= 15 && text.AsSpan(13, 2) is "60")
            text = $"{text.AsSpan(0, 13)}59{text.AsSpan(15)}";
        return Moment.Parse(text) is { Success: true, Value: var at } ? at : null;
    }

    public Instant In(DateTimeZone otherwise) => Of(Local, otherwise);

    /// <summary>The instant of another time on the same clock.</summary>
    public Instant Of(LocalDateTime local, DateTimeZone otherwise) =>
        IsDate ? local.Date.AtStartOfDayInZone(otherwise).ToInstant() : local.InZoneLeniently(Zone ?? otherwise).ToInstant();

    private static bool Known(LocalDate day) => day >= Earliest && day < Latest;
}
