namespace Juluo.HelpDirectory;

internal static class HelpPlaceErrors
{
    public sealed record There() : Conflict("help-place.there");

    public sealed record TooMany(int Most) : Conflict("help-place.too-many");
}
