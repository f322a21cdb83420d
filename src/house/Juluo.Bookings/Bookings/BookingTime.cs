namespace Juluo.Bookings;

/// <summary>
/// A form's day and times as an interval: half-open, on a site's wall clock. A time that the clocks leave out is the next there is; of a time that comes twice the
/// first begins and the first ends, unless that would be before the beginning.
/// </summary>
public static class BookingTime
{
    private static readonly LocalDate Earliest = new(2000, 1, 1);
    private static readonly LocalDate Latest = new(2200, 1, 1);

    /// <param name="to">24:00 and a time at or before the beginning are the next day, when no last day is given.</param>
    /// <param name="until">The day of the end; null: the same day.</param>
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

    /// <summary>As a form says it, or as a program does by two instants, which then count.</summary>
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

    /// <summary>The same of two moments on the wall clock.</summary>
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

    /// <summary>The error of a field with a day that no calendar reaches; null: it does.</summary>
    public static Error? OutOfReach(LocalDate? day, string field) =>
        day is { } far && !InReach(far) ? new BookingErrors.DayOutOfReach(field) : null;

    /// <summary>Days that a clock and a calendar can be trusted with.</summary>
    public static bool InReach(LocalDate day) => day >= Earliest && day <= Latest;

    public static bool InReach(Instant at) =>
        at >= Earliest.AtMidnight().InUtc().ToInstant() && at <= Latest.AtMidnight().InUtc().ToInstant();
}

/// <summary>A time as it is given: by a form in a day and times, by a program in two instants.</summary>
/// <param name="On">The first day, on the site's wall clock; with From, To and Until. A program may say Start and End instead.</param>
/// <param name="Until">The last day; null: the same.</param>
public record TimeInput(
    LocalDate? On = null,
    string? From = null,
    string? To = null,
    LocalDate? Until = null,
    Instant? Start = null,
    Instant? End = null
);
