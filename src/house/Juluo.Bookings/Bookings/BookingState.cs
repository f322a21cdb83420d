namespace Juluo.Bookings;

/// <summary>How a booking stands. Held, requested and confirmed ones take their units.</summary>
[Named("booking-state")]
public enum BookingState
{
    /// <summary>Kept for somebody for a short time, to be confirmed.</summary>
    Held,

    /// <summary>Waits for somebody to agree.</summary>
    Requested,
    Confirmed,
    Declined,
    Cancelled,

    /// <summary>A hold that was not confirmed in time.</summary>
    Lapsed,

    /// <summary>Nobody came; the rest was given free.</summary>
    Missed,
}
