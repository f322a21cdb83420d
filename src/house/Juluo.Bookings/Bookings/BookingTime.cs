namespace Juluo.Bookings;

/// <summary>
/// Converts a day and times on a site's wall clock to a half-open interval. A time in a DST gap moves forward by the length of the gap. A time that occurs twice means the first
/// occurrence; for the end, the second if the first would not be after the start.
/// </summary>
public static class BookingTime
{
    private static readonly LocalDate Earliest = new(2000, 1, 1);
    private static readonly LocalDate Latest = new(2200, 1, 1);

    /// <param name="to">24:00 means midnight at the end of the last day. 00:00 means the same if no last day is given and the start is later than 00:00.</param>
    /// <param name="until">The day of the end, or null for the same day.</param>
    public static Outcome<Interval> Read(LocalDate? on, string? from, string? to, LocalDate? until, DateTimeZone zone)
    {
        List<Error> wrong = [];
        if (on is null)
            wrong.Add(new Missing("on"));
        else if (!InReach(on.Value))
            wrong.Add(new BookingErrors.DayOutOfReach("on"));
        if (until is { } named && !InReach(named))
            wrong.Add(new BookingErrors.DayOutOfReach("until"));
        var midnight = to?.Trim() is "24:00" or "24:00:00";
        var (begins, stops) = (TimeText.Read(from), midnight ? LocalTime.Midnight : TimeText.Read(to));
        if (begins is null)
            wrong.Add(new BookingErrors.NoTime("from"));
        if (stops is null)
            wrong.Add(new BookingErrors.NoTime("to"));
        if (wrong.Count > 0 || on is not { } first || begins is not { } starts || stops is not { } ends)
            return wrong;
        var last = until ?? first;
        if (midnight)
            last = last.PlusDays(1);
        else if (until is null && ends == LocalTime.Midnight && starts != LocalTime.Midnight)
            last = first.PlusDays(1);
        return Of(first + starts, last + ends, zone);
    }

    /// <summary>Reads the day and times of a form, or the two instants of an API client; instants take precedence.</summary>
    public static Outcome<Interval> Read(TimeInput typed, DateTimeZone zone)
    {
        if (typed.Start is not { } begins || typed.End is not { } ends)
            return Read(typed.On, typed.From, typed.To, typed.Until, zone);
        if (!InReach(begins) || !InReach(ends))
            return new BookingErrors.DayOutOfReach("start");
        if (ends <= begins)
            return new BookingErrors.EndsBeforeItBegins();
        return new Interval(begins, ends);
    }

    /// <summary>Converts two local date-times to an interval.</summary>
    public static Outcome<Interval> Of(LocalDateTime starts, LocalDateTime ends, DateTimeZone zone)
    {
        var start = starts.InZoneLeniently(zone).ToInstant();
        var end = ends.InZoneLeniently(zone).ToInstant();
        if (end <= start && ends > starts && zone.MapLocal(ends) is { Count: 2 } twice)
            end = twice.Last().ToInstant();
        if (end <= start)
            return new BookingErrors.EndsBeforeItBegins();
        return new Interval(start, end);
    }

    /// <summary>Returns the error for a day outside the supported range, or null if it is inside.</summary>
    public static Error? OutOfReach(LocalDate? day, string field) =>
        day is { } far && !InReach(far) ? new BookingErrors.DayOutOfReach(field) : null;

    /// <summary>True for days from 2000-01-01 to 2200-01-01.</summary>
    public static bool InReach(LocalDate day) => day >= Earliest && day <= Latest;

    public static bool InReach(Instant at) =>
        at >= Earliest.AtMidnight().InUtc().ToInstant() && at <= Latest.AtMidnight().InUtc().ToInstant();
}

/// <summary>A time as given by the caller: a day and times in forms, two instants in API calls.</summary>
/// <param name="On">The first day on the site's wall clock, used with From, To and Until. API clients may send Start and End instead.</param>
/// <param name="Until">The last day, or null for the same day.</param>
public record TimeInput(
    LocalDate? On = null,
    string? From = null,
    string? To = null,
    LocalDate? Until = null,
    Instant? Start = null,
    Instant? End = null
);
