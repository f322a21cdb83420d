namespace Juluo.Places;

public static class GuestErrors
{
    public sealed record NoGuest() : Invalid("name");

    public sealed record NoAddress() : Invalid("email");

    public sealed record ComesAlready() : Conflict;

    public sealed record TooMany(int Most) : Conflict;
}
