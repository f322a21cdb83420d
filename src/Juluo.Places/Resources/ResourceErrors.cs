namespace Juluo.Places;

public static class ResourceErrors
{
    public sealed record NoUnits(int Most) : Invalid("units");

    public sealed record NoSeats(int Most) : Invalid("seats");

    /// <summary>Quiet and lively, or open and private.</summary>
    public sealed record FeaturesExclude() : Invalid("features");

    /// <summary>A hall or a bundle of nothing.</summary>
    public sealed record NoParts() : Invalid("parts");

    public sealed record PartOfItself() : Invalid("parts");

    /// <summary>More of a part than there are.</summary>
    public sealed record TooManyOfPart(string Name, int Units) : Invalid("parts");

    /// <summary>A part of something that is in use.</summary>
    public sealed record PartOf(string Name) : Conflict;

    public sealed record PartIsRetired(string Name) : Conflict;

    public sealed record TooManyPhotos(int Most) : Invalid("photo");
}
