namespace Juluo.Delivery;

/// <summary>Where and in which language somebody is written to.</summary>
/// <param name="Email">Null: they have none, and read the inbox.</param>
public sealed record Recipient(PersonId Person, string Name, string? Email, string Language);
