namespace Juluo.Bookings;

/// <summary>What webhooks send of a booking; without its title and note, which are its people's own.</summary>
/// <param name="Series">Of which it is one; null: of none.</param>
/// <param name="Person">Whose it is.</param>
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
