namespace Juluo.Bookings;

/// <summary>Units that are taken of a resource, or of a part of it.</summary>
/// <param name="Shown">The resource whose calendar it is.</param>
/// <param name="Leaf">The resource whose units they are: itself, or a part.</param>
/// <param name="Claimed">Widened by the buffers.</param>
/// <param name="During">Of the booking or closure itself.</param>
/// <param name="Units">How many are taken.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Booked">What was booked, of which this may be a part.</param>
/// <param name="Needed">How many a booking of <paramref name="Shown"/> takes.</param>
public sealed record CalendarClaim(
    ResourceId Shown,
    ResourceId Leaf,
    Interval Claimed,
    Interval During,
    int Units,
    int Of,
    int Needed,
    BookingId? Booking,
    ResourceId? Booked,
    BookingState? State,
    string? Title,
    PersonId? Holder,
    bool Guest,
    string? Reason
);
