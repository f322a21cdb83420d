namespace Juluo.Bookings;

/// <summary>A person who has a booking in their calendar.</summary>
/// <param name="Guest">The guest, or null for the holder.</param>
/// <param name="Answer">The guest's answer, or null if there is none yet.</param>
internal sealed record Invited(PersonId? Person, GuestId? Guest, string Name, string Email, string Language, bool? Answer);
