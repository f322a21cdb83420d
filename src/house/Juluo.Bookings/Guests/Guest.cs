namespace Juluo.Bookings;

/// <summary>Who else comes to a booking: one of us, or a name and perhaps an address.</summary>
/// <param name="Language">In which a guest from outside is written to; null: one of us, who has their own, or not given.</param>
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
