namespace Juluo.Delivery;

/// <summary>A person's name, address and language for messages.</summary>
/// <param name="Email">The email address; null if they have none and use the inbox only.</param>
public sealed record Recipient(PersonId Person, string Name, string? Email, string Language);
