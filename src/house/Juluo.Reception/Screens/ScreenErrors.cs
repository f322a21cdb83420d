namespace Juluo.Reception;

internal static class ScreenErrors
{
    public sealed record TooMany(int Most) : Conflict("screen.too-many");
}
