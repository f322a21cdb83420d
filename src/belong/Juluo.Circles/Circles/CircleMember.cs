namespace Juluo.Circles;

/// <summary>A person's membership of a circle, or their request to join.</summary>
/// <param name="Until">The last day of the person's term; null if it has no end.</param>
/// <param name="AskedWith">The message with a request to join.</param>
public sealed record CircleMember(PersonId Person, CirclePart Part, LocalDate Since, LocalDate? Until, string? AskedWith);
