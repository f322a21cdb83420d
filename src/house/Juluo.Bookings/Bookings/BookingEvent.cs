namespace Juluo.Bookings;

/// <summary>What webhooks send about a booking; without its title and note, which are its people's own.</summary>
/// <param name="Series">The series to which it belongs; null: none.</param>
/// <param name="Person">The person who holds it.</param>
public sealed record BookingEvent(
    BookingId Booking,
    SeriesId? Series,
    ResourceId Resource,
    PersonId Person,
    Instant Start,
    Instant End,
    BookingState State
)
{
    public string Path => $"/bookings/{Booking}";

    public static BookingEvent Of(Booking booking) =>
        new(
            booking.Id,
            booking.Series,
            booking.Resource,
            booking.Person,
            booking.During.Start,
            booking.EndedAt ?? booking.During.End,
            booking.State
        );
}
