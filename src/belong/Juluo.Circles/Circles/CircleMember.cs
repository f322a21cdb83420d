namespace Juluo.Circles;

/// <summary>A person's place in a circle.</summary>
/// <param name="Until">The last day of the term of office; null: until further notice.</param>
/// <param name="AskedWith">What a person who asks to join said.</param>
public sealed record CircleMember(PersonId Person, CirclePart Part, LocalDate Since, LocalDate? Until, string? AskedWith);
