namespace Juluo.Bookings;

/// <summary>The days on which a series recurs. Days are counted on the local calendar, so that the time of day stays the same when the clocks change.</summary>
/// <param name="Interval">The step in days, weeks or months, 1–52.</param>
/// <param name="Weekdays">The days of a weekly series; bit 0 is Monday; 0 means the weekday of the first day.</param>
/// <param name="Last">The last possible day, inclusive.</param>
public sealed record Recurrence(Every Every, int Interval, int Weekdays, LocalDate First, LocalDate Last)
{
    /// <summary>The maximum number of dates in a series; a longer one is refused, because no person could review it.</summary>
    public const int MostDates = 10_000;

    public IReadOnlyList<Error> Check() =>
        [
            .. Interval is < 1 or > 52 ? [new SeriesErrors.IntervalOutOfReach()] : Array.Empty<Error>(),
            .. Weekdays is < 0 or > 127 ? [new Unreadable("weekdays")] : Array.Empty<Error>(),
            .. !BookingTime.InReach(First) || !BookingTime.InReach(Last) ? [new BookingErrors.DayOutOfReach("last")] : Array.Empty<Error>(),
            .. Last < First ? [new SeriesErrors.LastBeforeFirst()] : Array.Empty<Error>(),
        ];

    /// <summary>
    /// Returns the days, in order; at most <see cref="MostDates"/> and one more, which shows that there are too many. Months that lack the day (31st, 30 February) are skipped, as in RFC
    /// 5545. O(days).
    /// </summary>
    public IEnumerable<LocalDate> Days() => All().Take(MostDates + 1);

    /// <summary>Months that lack the day of a monthly series, by their first day.</summary>
    public IEnumerable<LocalDate> LeftOut() =>
        Every == Every.Month
            ? Steps(n => First.PlusMonths(n * Interval))
                .Where(day => day.Day != First.Day)
                .Select(day => new LocalDate(day.Year, day.Month, 1))
                .Take(MostDates)
            : [];

    private IEnumerable<LocalDate> All() =>
        Every switch
        {
            Every.Day => Steps(n => First.PlusDays(n * Interval)),
            Every.Month => Steps(n => First.PlusMonths(n * Interval)).Where(day => day.Day == First.Day),
            _ => Weeks(),
        };

    private IEnumerable<LocalDate> Steps(Func<int, LocalDate> nth)
    {
        for (var n = 0; nth(n) is var day && day <= Last; n++)
            yield return day;
    }

    private IEnumerable<LocalDate> Weeks()
    {
        var days = Weekdays == 0 ? 1 << ((int)First.DayOfWeek - 1) : Weekdays;
        for (var monday = First.PlusDays(1 - (int)First.DayOfWeek); monday <= Last; monday = monday.PlusWeeks(Interval))
        for (var d = 0; d < 7; d++)
            if ((days & (1 << d)) != 0 && monday.PlusDays(d) is var day && day >= First && day <= Last)
                yield return day;
    }
}

/// <summary>The frequency of a series.</summary>
[Named("every")]
public enum Every
{
    Day,
    Week,
    Month,
}
