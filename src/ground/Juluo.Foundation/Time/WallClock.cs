namespace Juluo.Foundation;

/// <summary>Local time at a site.</summary>
public static class WallClock
{
    /// <summary>Returns the instant of a minute of a day, also beyond its end. A minute that the clocks skip becomes the next valid one; of one that occurs twice, the first is taken.</summary>
    public static Instant At(LocalDate day, int minute, DateTimeZone zone) =>
        (day.PlusDays(minute / 1440).AtMidnight() + Period.FromMinutes(minute % 1440)).InZoneLeniently(zone).ToInstant();

    /// <summary>Formats a minute of a day as HH:mm; the end of the day is 24:00.</summary>
    public static string Text(int minute) =>
        minute == 1440 ? "24:00" : string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");
}
