namespace Juluo.Bookings;

/// <summary>A person's place on the waiting list for a time.</summary>
/// <param name="Offer">The hold that was offered to the person; null before any offer.</param>
public sealed record Waiting(
    WaitingId Id,
    ResourceId Resource,
    PersonId Person,
    Interval During,
    Instant JoinedAt,
    WaitingState State,
    BookingId? Offer
);

/// <summary>The state of a place on the waiting list.</summary>
[Named("waiting-state")]
public enum WaitingState
{
    Waiting,

    /// <summary>The time is held for the person until they confirm it or the offer expires.</summary>
    Offered,
    Taken,

    /// <summary>The person did not take the offer.</summary>
    Passed,
    Left,
}
