namespace Juluo.People;

public static class TokenErrors
{
    public sealed record NoScope() : Invalid("scopes");

    public sealed record DaysOutOfReach(int Most) : Invalid("days");

    public sealed record TooMany(int Most) : Conflict;
}
