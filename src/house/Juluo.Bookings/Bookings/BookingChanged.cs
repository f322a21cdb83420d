namespace Juluo.Bookings;

/// <summary>Something happened to a booking; who must hear of it reads the booking itself.</summary>
/// <param name="Sequence">That of the booking after it (RFC 5546).</param>
/// <param name="Left">What it was of before it moved to another resource; null: it did not.</param>
/// <param name="Now">How it stands after it, for programs outside; null in facts of before they were told.</param>
[Named("bookings.booking.changed")]
public sealed record BookingChanged(
    BookingId Booking,
    BookingChange Change,
    int Sequence,
    ResourceId? Left = null,
    BookingEvent? Now = null
) : IFact;

/// <summary>What happened to a booking.</summary>
[Named("booking-change")]
public enum BookingChange
{
    Made,
    Moved,
    Confirmed,
    Declined,
    Cancelled,
    CheckedIn,
    Ended,
    Missed,
    Lapsed,
    Guests,
}
