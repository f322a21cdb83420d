namespace Juluo.Identity;

internal static class TokenErrors
{
    public sealed record NoScope() : Invalid("token.no-scope", "scopes");

    public sealed record DaysOutOfReach(int Most) : Invalid("token.days-out-of-reach", "days");

    public sealed record TooMany(int Most) : Conflict("token.too-many");
}
