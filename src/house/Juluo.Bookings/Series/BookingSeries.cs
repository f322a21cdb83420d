namespace Juluo.Bookings;

/// <summary>A series as it was requested. Each of its dates is a separate booking.</summary>
/// <param name="Starts">The start, in minutes after midnight on the site's wall clock.</param>
/// <param name="Minutes">The length of each date, in wall-clock minutes.</param>
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
    /// <summary>Creates a new booking for one of its dates.</summary>
    public Booking On(Interval during, BookingId id, BookingState state, int? people, Instant made) =>
        new(id, Resource, Person, during, state, Title, null, people, Id, made, null, null, null, null, false, 0, 1);

    /// <summary>Finds those of the days on which its start or end falls into a DST gap.</summary>
    public IReadOnlyList<LocalDate> SkippedOn(IEnumerable<LocalDate> days, DateTimeZone zone) =>
        [
            .. days.Where(day =>
                day.AtMidnight().PlusMinutes(Starts) is var begins
                && (zone.MapLocal(begins).Count == 0 || zone.MapLocal(begins.PlusMinutes(Minutes)).Count == 0)
            ),
        ];
}
