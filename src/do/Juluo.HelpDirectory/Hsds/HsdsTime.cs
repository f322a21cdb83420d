namespace Juluo.HelpDirectory;

/// <summary>Days and times of a day as HSDS writes them.</summary>
internal static class HsdsTime
{
    private const int MinutesOfDay = 1440;

    /// <summary>A day, of 2026-03-01 and of what begins so.</summary>
    public static LocalDate? Day(string? text) =>
        text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } read ? read.Value : null;

    /// <summary>
    /// By how many minutes hours are moved to be on the clock of a zone, where they say of which offset from UTC they are and the zone has none such in winter or summer. Lists that end all times in Z mean the clock on the wall.
    /// </summary>
    /// <param name="on">The day from which they are; null: not said.</param>
    public static int Shift(JsonObject schedule, DateTimeZone zone, LocalDate? on)
    {
        if (Offset(schedule) is not { } said)
            return 0;
        int At(LocalDate day) => zone.AtStartOfDay(day).Offset.Seconds / 60;
        var year = (on ?? new LocalDate(2026, 1, 1)).Year;
        return At(new(year, 1, 15)) == said || At(new(year, 7, 15)) == said ? 0 : At(on ?? new(year, 1, 15)) - said;
    }

    // Behind the time itself, or as hours beside it.
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

    /// <summary>Minutes from midnight, of 9:00, 09:00:00 and 09:00:00Z.</summary>
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
