namespace Juluo.Bookings;

/// <summary>Something in the calendar, as the reader may see it: of what is none of theirs, only that it is taken.</summary>
/// <param name="Resource">In whose row it stands; of a booking of a hall also the rows of its rooms.</param>
/// <param name="Whole">The hall or bundle that was booked, when it is not this.</param>
/// <param name="Booking">Null: not for the reader to know, or the resource is closed.</param>
/// <param name="Title">Null: none, or not for the reader to know.</param>
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
