namespace Juluo.Delivery;

/// <summary>Where and in which language a person is written to.</summary>
/// <param name="Email">Null: they have none, and read the inbox.</param>
public sealed record Recipient(PersonId Person, string Name, string? Email, string Language);
