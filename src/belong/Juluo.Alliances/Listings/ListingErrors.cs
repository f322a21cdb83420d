namespace Juluo.Alliances;

internal static class ListingErrors
{
    /// <summary>The coordinate must be in degrees, such as 25.0478; the map ends before the poles.</summary>
    public sealed record NoCoordinate(string? At, int Most) : Invalid("listing.no-coordinate", At);

    public sealed record OnlyOneCoordinate(string? At) : Invalid("listing.only-one-coordinate", At);

    public sealed record NoLink(string? At) : Invalid("listing.no-link", At);

    public sealed record TooManyTags(string? At, int Most) : Invalid("listing.too-many-tags", At);
}
