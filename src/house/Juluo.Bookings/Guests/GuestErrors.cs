namespace Juluo.Bookings;

internal static class GuestErrors
{
    public sealed record NoGuest() : Invalid("guest.no-guest", "name");

    public sealed record NoAddress() : Invalid("guest.no-address", "email");

    public sealed record ComesAlready() : Conflict("guest.comes-already");

    public sealed record TooMany(int Most) : Conflict("guest.too-many");
}
