namespace Juluo.Circles;

/// <summary>A line of the register of members: who, since when, and how much.</summary>
/// <param name="Since">Null for a person who is no longer a member.</param>
public sealed record ShareHolding(PersonId Person, long Shares, LocalDate? Since);
