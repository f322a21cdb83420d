namespace Juluo.Events;

/// <summary>The answer of a person to an event, as other modules see it.</summary>
/// <param name="Person">The member; null for a guest.</param>
/// <param name="Name">The guest's name; null for a member.</param>
/// <param name="Email">The guest's address; null for a member.</param>
/// <param name="Language">The language of the guest's emails.</param>
/// <param name="Party">The number of people, with those they bring, 1 … 10.</param>
public sealed record EventAnswer(
    AttendeeId Id,
    EventId Event,
    PersonId? Person,
    string? Name,
    string? Email,
    string? Language,
    int Party,
    AttendeeState State
);
