namespace Juluo.People;

/// <summary>Fact: a person joined, paused, left or returned.</summary>
/// <param name="State">The new state.</param>
/// <param name="KeepsBookings">For a pause or an end: true if the person keeps future bookings.</param>
[Named("people.membership.changed")]
public sealed record MembershipChanged(PersonId Person, PersonState State, StepKind Step, bool KeepsBookings = false) : IFact;
