namespace Juluo.Delivery;

/// <summary>The person to whom a message is addressed, with name, address and language.</summary>
/// <param name="Email">The email address; null if they have none and use the inbox only.</param>
public sealed record Recipient(PersonId Person, string Name, string? Email, string Language);
