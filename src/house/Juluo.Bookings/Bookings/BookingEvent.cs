namespace Juluo.Bookings;

/// <summary>The payload of booking webhooks; title and note are left out because they are private.</summary>
/// <param name="Series">The series to which the booking belongs, or null.</param>
/// <param name="Person">The person who holds the booking.</param>
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
