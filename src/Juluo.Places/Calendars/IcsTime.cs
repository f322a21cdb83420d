using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Juluo.Places;

/// <summary>A date or a time of a calendar file: in UTC, on the clock of a zone, or on whatever clock hangs there.</summary>
/// <param name="Zone">Null: no zone is named; the reader's own.</param>
internal sealed record IcsTime(LocalDateTime Local, bool IsDate, DateTimeZone? Zone)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2200, 1, 1);

    /// <returns>Null: not a time, or of no age of ours.</returns>
    public static IcsTime? Read(string value, string? zone)
    {
        var text = value.Trim();
        if (text.Length == 8)
            return Day.Parse(text) is { Success: true, Value: var day } && Known(day) ? new(day.AtMidnight(), true, null) : null;
        var utc = text.EndsWith('Z');
        // 60 is the leap second, which no clock of ours shows.
        if (text.Length >= 15 && text.AsSpan(13, 2) is "60")
            text = $"{text.AsSpan(0, 13)}59{text.AsSpan(15)}";
        return Moment.Parse(utc ? text[..^1] : text) is { Success: true, Value: var at } && Known(at.Date)
            ? new(at, false, utc ? DateTimeZone.Utc : ZoneOf(zone))
            : null;
    }

    public static IcsTime? Read(IcsLine line) => Read(line.Value, line.Parameters.GetValueOrDefault("TZID"));

    public Instant In(DateTimeZone otherwise) => Of(Local, otherwise);

    /// <summary>The instant of another time on the same clock.</summary>
    public Instant Of(LocalDateTime local, DateTimeZone otherwise) =>
        IsDate ? local.Date.AtStartOfDayInZone(otherwise).ToInstant() : local.InZoneLeniently(Zone ?? otherwise).ToInstant();

    private static bool Known(LocalDate day) => day >= Earliest && day < Latest;

    /// <summary>By the name of the tz data, also behind the prefix that some programs put before it, or by the name that Windows has for it.</summary>
    private static DateTimeZone? ZoneOf(string? name)
    {
        if (name is null)
            return null;
        var parts = name.Trim('"', '/', ' ').Split('/');
        for (var skip = 0; skip < Math.Min(parts.Length, 4); skip++)
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(string.Join('/', parts[skip..])) is { } zone)
                return zone;
        return TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var id)
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
            : null;
    }
}
