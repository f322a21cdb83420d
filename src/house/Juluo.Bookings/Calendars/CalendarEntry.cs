namespace Juluo.Bookings;

/// <summary>An entry of the calendar, as the reader may see it: of bookings that are not theirs, only that the time is taken.</summary>
/// <param name="Resource">The resource in whose row it is; a booking of a hall is also in the rows of its rooms.</param>
/// <param name="Whole">The hall or bundle that was booked, when it is not this.</param>
/// <param name="Booking">Null: not visible to the reader, or the resource is closed.</param>
/// <param name="Title">Null: none, or not visible to the reader.</param>
/// <param name="Closed">Nothing can be booked then.</param>
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
