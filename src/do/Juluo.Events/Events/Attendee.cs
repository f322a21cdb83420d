namespace Juluo.Events;

/// <summary>A person's answer to an event: a member's, or that of a guest without an account.</summary>
/// <param name="Person">The member; null for a guest.</param>
/// <param name="Name">The guest's name; null for a member.</param>
/// <param name="Language">The language of the guest's emails.</param>
/// <param name="Party">The number of people, with those they bring, 1 … 10.</param>
/// <param name="OfferedUntil">The time until which a place is kept for them; null if none is offered.</param>
internal sealed record Attendee(
    AttendeeId Id,
    EventId Event,
    PersonId? Person,
    string? Name,
    string? Email,
    string? Language,
    int Party,
    AttendeeState State,
    Instant AnsweredAt,
    Instant? OfferedUntil
)
{
    public const int MostName = 80;
}

[Named("attendee-state")]
public enum AttendeeState
{
    Coming,

    /// <summary>Waits for a place.</summary>
    Waiting,

    /// <summary>A place is kept for them for a time.</summary>
    Offered,

    /// <summary>Does not come any more.</summary>
    Left,

    /// <summary>Did not take an offered place in time.</summary>
    Lapsed,
}
