namespace Juluo.People;

/// <summary>Somebody came, paused, left or returned.</summary>
/// <param name="State">In which they are since.</param>
[Named("people.membership.changed")]
public sealed record MembershipChanged(PersonId Person, PersonState State, StepKind Step) : IFact;
