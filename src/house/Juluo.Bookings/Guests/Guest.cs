namespace Juluo.Bookings;

/// <summary>Another person who comes to a booking: a member, or a name with an optional address.</summary>
/// <param name="Language">The language of mails to an external guest; null for members, who have their own, or if not given.</param>
public sealed record Guest(GuestId Id, PersonId? Person, string? Name, string? Email, GuestAnswer Answer, string? Language = null)
{
    public const int MostName = 120;
    public const int MostGuests = 200;
}

/// <summary>A guest's answer to an invitation.</summary>
[Named("guest-answer")]
public enum GuestAnswer
{
    Asked,
    Yes,
    No,
}
