namespace Juluo.Bookings;

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
