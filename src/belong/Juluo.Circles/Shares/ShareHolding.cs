namespace Juluo.Circles;

/// <summary>A line of the register of members: person, start date and number of shares.</summary>
/// <param name="Since">The first day of membership; null for a person who is no longer a member.</param>
public sealed record ShareHolding(PersonId Person, long Shares, LocalDate? Since);
