namespace Juluo.HelpDirectory;

/// <summary>Reads dates and times of day as HSDS writes them.</summary>
internal static class HsdsTime
{
    private const int MinutesOfDay = 1440;

    /// <summary>Reads a date such as 2026-03-01, also at the beginning of a longer text.</summary>
    public static LocalDate? Day(string? text) =>
        text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } read ? read.Value : null;

    /// <summary>
    /// Returns the minutes by which to shift hours into the local time of a zone: if they specify an offset from UTC that the zone has neither in winter nor in summer. Otherwise 0. Lists that
    /// end all times in Z mean local time.
    /// </summary>
    /// <param name="on">The day from which the hours apply; null if it is not given.</param>
    public static int Shift(JsonObject schedule, DateTimeZone zone, LocalDate? on)
    {
        if (Offset(schedule) is not { } said)
            return 0;
        int At(LocalDate day) => zone.AtStartOfDay(day).Offset.Seconds / 60;
        var year = (on ?? new LocalDate(2026, 1, 1)).Year;
        return At(new(year, 1, 15)) == said || At(new(year, 7, 15)) == said ? 0 : At(on ?? new(year, 1, 15)) - said;
    }

    // The offset after the time itself, or in a separate property in hours.
    private static int? Offset(JsonObject schedule)
    {
        if (
            schedule.Text("opens_at") is { Length: > 5 } time
            && time.LastIndexOfAny(['+', '-']) is > 3 and var at
            && Time(time[(at + 1)..]) is { } minutes
        )
            return time[at] == '-' ? -minutes : minutes;
        return schedule.Number("timezone") is { } hours and not 0 && Math.Abs(hours) <= 14 ? (int)Math.Round(hours * 60) : null;
    }

    /// <summary>Reads minutes from midnight from 9:00, 09:00:00 or 09:00:00Z.</summary>
    public static int? Time(string? text) =>
        text is not null
        && text.Split(['Z', '+', '-'])[0].Split(':') is [var hour, var minute, ..]
        && int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
        && int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && m <= 59
        && (h * 60) + m <= MinutesOfDay
            ? (h * 60) + m
            : null;
}
