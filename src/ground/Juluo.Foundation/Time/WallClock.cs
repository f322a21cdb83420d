namespace Juluo.Foundation;

/// <summary>What a clock on the wall of a site shows.</summary>
public static class WallClock
{
    /// <summary>The instant of a minute of a day, also beyond its end; a minute that the clocks leave out is the next there is, one that comes twice is the first.</summary>
    public static Instant At(LocalDate day, int minute, DateTimeZone zone) =>
        (day.PlusDays(minute / 1440).AtMidnight() + Period.FromMinutes(minute % 1440)).InZoneLeniently(zone).ToInstant();

    /// <summary>A minute of a day as a clock shows it; the end of the day is 24:00.</summary>
    public static string Text(int minute) =>
        minute == 1440 ? "24:00" : string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");
}
