namespace Juluo.Bookings;

/// <summary>A person in whose calendar a booking stands.</summary>
/// <param name="Guest">Null: who holds it.</param>
/// <param name="Answer">Null: not yet.</param>
internal sealed record Invited(PersonId? Person, GuestId? Guest, string Name, string Email, string Language, bool? Answer);
