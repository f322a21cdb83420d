namespace Juluo.Bookings;

/// <summary>Another person who comes to a booking: a member, or a name and perhaps an address.</summary>
/// <param name="Language">The language in which a guest from outside is written to; null: a member, who has their own, or not given.</param>
public sealed record Guest(GuestId Id, PersonId? Person, string? Name, string? Email, GuestAnswer Answer, string? Language = null)
{
    public const int MostName = 120;
    public const int MostGuests = 200;
}

/// <summary>Whether a guest comes.</summary>
[Named("guest-answer")]
public enum GuestAnswer
{
    Asked,
    Yes,
    No,
}
