namespace Juluo.Bookings;

/// <summary>A calendar entry as the reader may see it. For other people's bookings, it only shows that the time is taken.</summary>
/// <param name="Resource">The resource in whose row it appears; a booking of a hall also appears in the rows of its rooms.</param>
/// <param name="Whole">The hall or bundle that was booked, if it is not this resource.</param>
/// <param name="Booking">Null if the booking is not visible to the reader, or the resource is closed.</param>
/// <param name="Title">The title, or the reason of a closure; null if there is none or it is not visible to the reader.</param>
/// <param name="Closed">True if it is a closure: nothing can be booked then.</param>
public sealed record CalendarEntry(
    ResourceId Resource,
    ResourceId? Whole,
    Instant Start,
    Instant End,
    BookingId? Booking,
    BookingState? State,
    string? Title,
    PersonId? Holder,
    bool Own,
    bool Closed
);
