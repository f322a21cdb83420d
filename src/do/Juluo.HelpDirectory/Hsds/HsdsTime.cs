using System.Globalization;
using NodaTime.Text;

namespace Juluo.HelpDirectory;

/// <summary>Days and times of a day as HSDS writes them.</summary>
internal static class HsdsTime
{
    private const int MinutesOfDay = 1440;

    /// <summary>A day, of 2026-03-01 and of what begins so.</summary>
    public static LocalDate? Day(string? text) =>
        text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } read ? read.Value : null;

    /// <summary>Minutes from midnight, of 9:00, 09:00:00 and 09:00:00Z.</summary>
    public static int? Time(string? text) =>
        text is not null
        && text.Split(['Z', '+'])[0].Split(':') is [var hour, var minute, ..]
        && int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
        && int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && m <= 59
        && (h * 60) + m <= MinutesOfDay
            ? (h * 60) + m
            : null;
}
