namespace Juluo.Reception;

internal static class ScreenErrors
{
    public sealed record NothingThere() : Invalid("screen.nothing-there", "resource");

    public sealed record TooMany(int Most) : Conflict("screen.too-many");
}
