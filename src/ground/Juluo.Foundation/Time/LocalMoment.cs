namespace Juluo.Foundation;

/// <summary>Reads a date and a time of day from a form, in the community's zone.</summary>
public static class LocalMoment
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Returns null if there is no date. A missing time means 23:59; a time that the clocks skip becomes the next valid one.</summary>
    public static Outcome<Instant?> Read(LocalDate? on, string? at, string field, DateTimeZone zone)
    {
        if (on is not { } day)
            return (Instant?)null;
        var time = Pattern.Parse(string.IsNullOrWhiteSpace(at) ? "23:59" : at.Trim());
        if (!time.Success || day.Year is < 1900 or > 2200)
            return new Unreadable(field);
        return (Instant?)(day + time.Value).InZoneLeniently(zone).ToInstant();
    }

    public static string Time(Instant at, DateTimeZone zone) => Pattern.Format(at.InZone(zone).TimeOfDay).PadLeft(5, '0');

    public static string Day(Instant at, DateTimeZone zone) => LocalDatePattern.Iso.Format(at.InZone(zone).Date);
}
