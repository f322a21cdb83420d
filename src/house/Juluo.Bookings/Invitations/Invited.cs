namespace Juluo.Bookings;

/// <summary>Somebody whose calendar a booking stands in.</summary>
/// <param name="Guest">Null: who holds it.</param>
/// <param name="Answer">Null: not yet.</param>
internal sealed record Invited(PersonId? Person, GuestId? Guest, string Name, string Email, string Language, bool? Answer);
