namespace Juluo.Bookings;

/// <summary>A person waits for a time that is taken.</summary>
/// <param name="Offer">The hold that was offered to them.</param>
public sealed record Waiting(
    WaitingId Id,
    ResourceId Resource,
    PersonId Person,
    Interval During,
    Instant JoinedAt,
    WaitingState State,
    BookingId? Offer
);

/// <summary>The state of a person's waiting.</summary>
[Named("waiting-state")]
public enum WaitingState
{
    Waiting,

    /// <summary>It is kept for them for a while.</summary>
    Offered,
    Taken,

    /// <summary>They let the offer pass.</summary>
    Passed,
    Left,
}
