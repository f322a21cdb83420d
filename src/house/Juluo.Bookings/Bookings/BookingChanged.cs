namespace Juluo.Bookings;

/// <summary>A booking has changed. Reactions read the booking itself for details.</summary>
/// <param name="Sequence">The booking's sequence after the change (RFC 5546).</param>
/// <param name="Left">The previous resource, if the booking moved to another one; null otherwise.</param>
/// <param name="Now">The booking after the change, for webhooks; null in facts stored before webhooks existed.</param>
[Named("bookings.booking.changed")]
public sealed record BookingChanged(
    BookingId Booking,
    BookingChange Change,
    int Sequence,
    ResourceId? Left = null,
    BookingEvent? Now = null
) : IFact;

/// <summary>A kind of change to a booking.</summary>
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
