namespace Juluo.People;

public static class ListingErrors
{
    /// <summary>Degrees, written as 25.0478; the map ends before the poles.</summary>
    public sealed record NoCoordinate(string? At, int Most) : Invalid(At);

    public sealed record OnlyOneCoordinate(string? At) : Invalid(At);

    public sealed record NoLink(string? At) : Invalid(At);

    public sealed record TooManyTags(string? At, int Most) : Invalid(At);
}
