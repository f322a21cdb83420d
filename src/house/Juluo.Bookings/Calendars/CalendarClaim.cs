namespace Juluo.Bookings;

/// <summary>Claimed units of a resource, or of a part of it.</summary>
/// <param name="Shown">The resource whose calendar shows it.</param>
/// <param name="Leaf">The resource that owns the units: the shown one, or a part of it.</param>
/// <param name="Claimed">The claimed time, including buffers.</param>
/// <param name="During">The time of the booking or closure itself.</param>
/// <param name="Units">The number of units claimed.</param>
/// <param name="Of">The number of units that <paramref name="Leaf"/> has.</param>
/// <param name="Booked">The booked resource, of which this may be a part.</param>
/// <param name="Needed">The number of units that a booking of <paramref name="Shown"/> takes.</param>
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
