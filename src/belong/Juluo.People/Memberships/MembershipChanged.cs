namespace Juluo.People;

/// <summary>A person came, paused, left or returned.</summary>
/// <param name="State">In which they are since.</param>
/// <param name="KeepsBookings">Of a pause or an end: what they booked ahead stays theirs.</param>
[Named("people.membership.changed")]
public sealed record MembershipChanged(PersonId Person, PersonState State, StepKind Step, bool KeepsBookings = false) : IFact;
