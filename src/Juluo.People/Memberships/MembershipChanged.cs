using Juluo.Kernel;

namespace Juluo.People;

/// <summary>Somebody came, paused, left or returned. Who keeps lists of those who are here hears it.</summary>
public sealed record MembershipChanged(PersonId Person, PersonState State) : IFact;
