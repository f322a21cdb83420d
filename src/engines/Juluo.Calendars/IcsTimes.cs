using System.Globalization;
using NodaTime;

namespace Juluo.Calendars;

/// <summary>Dates and times in iCalendar notation.</summary>
internal static class IcsTimes
{
    /// <summary>The two letters of a weekday, by its ISO number less one.</summary>
    public static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static string Utc(Instant at) => at.InUtc().LocalDateTime.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture) + "Z";

    public static string Local(LocalDateTime at) => at.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    public static string Offset(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}"
        );
        return seconds % 60 == 0 ? text : text + (seconds % 60).ToString("00", CultureInfo.InvariantCulture);
    }
}
