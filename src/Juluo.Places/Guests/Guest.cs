using Juluo.Kernel;

namespace Juluo.Places;

/// <summary>Who else comes to a booking: one of us, or a name and perhaps an address.</summary>
public sealed record Guest(GuestId Id, PersonId? Person, string? Name, string? Email, GuestAnswer Answer)
{
    public const int MostName = 120;
    public const int MostGuests = 200;
}
