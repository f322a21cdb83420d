namespace Juluo.Lens;

/// <summary>Converts moments to days since 1970-01-01 UTC, and to the community's own days and weeks (Monday to Sunday).</summary>
public sealed class Days(DateTimeZone zone)
{
    private const double Seconds = 86400;
    private double from = double.PositiveInfinity;
    private double until = double.NegativeInfinity;
    private double offset;

    public static double Of(DateTime utc) => (utc - DateTime.UnixEpoch).TotalSeconds / Seconds;

    public static double Of(Instant at) => (at - NodaConstants.UnixEpoch).TotalDays;

    public static Instant Instant(double day) => NodaConstants.UnixEpoch + Duration.FromSeconds(Math.Round(day * Seconds, 3));

    public static DateTime Utc(double day) => Instant(day).ToDateTimeUtc();

    /// <summary>Returns the local calendar day of a moment, as a number that increases by one each day. The time zone's offset is looked up once for each interval without a change.</summary>
    public int LocalDay(double day)
    {
        if (day < from || day >= until)
        {
            var interval = zone.GetZoneInterval(Instant(day));
            from = interval.HasStart ? Of(interval.Start) : double.NegativeInfinity;
            until = interval.HasEnd ? Of(interval.End) : double.PositiveInfinity;
            offset = interval.WallOffset.Seconds / Seconds;
        }

        return (int)Math.Floor(day + offset + 1e-9);
    }

    public static LocalDate Date(int localDay) => new LocalDate(1970, 1, 1).PlusDays(localDay);

    public static LocalDate WeekOf(LocalDate date) => date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    public LocalDate WeekOf(double day) => WeekOf(Date(LocalDay(day)));

    /// <summary>Returns the first moment of a local date.</summary>
    public double Start(LocalDate date) => Of(zone.AtStartOfDay(date).ToInstant());
}
