namespace Juluo.Bookings;

/// <summary>A series as it was requested. Its dates are bookings of their own.</summary>
/// <param name="Starts">Minute of the day on the site's wall clock.</param>
/// <param name="Minutes">How long each is, as the wall clock counts.</param>
public sealed record BookingSeries(
    SeriesId Id,
    ResourceId Resource,
    PersonId Person,
    Recurrence Days,
    int Starts,
    int Minutes,
    string? Title
)
{
    /// <summary>One of its dates, as a new booking.</summary>
    public Booking On(Interval during, BookingId id, BookingState state, int? people, Instant made) =>
        new(id, Resource, Person, during, state, Title, null, people, Id, made, null, null, null, null, false, 0, 1);

    /// <summary>Those of the days on which the clocks leave out its beginning or its end.</summary>
    public IReadOnlyList<LocalDate> SkippedOn(IEnumerable<LocalDate> days, DateTimeZone zone) =>
        [
            .. days.Where(day =>
                day.AtMidnight().PlusMinutes(Starts) is var begins
                && (zone.MapLocal(begins).Count == 0 || zone.MapLocal(begins.PlusMinutes(Minutes)).Count == 0)
            ),
        ];
}
