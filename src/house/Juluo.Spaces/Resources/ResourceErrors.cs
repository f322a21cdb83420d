namespace Juluo.Spaces;

internal static class ResourceErrors
{
    public sealed record NoUnits(int Most) : Invalid("resource.no-units", "units");

    public sealed record NoSeats(int Most) : Invalid("resource.no-seats", "seats");

    /// <summary>Quiet and lively, or open and private.</summary>
    public sealed record FeaturesExclude() : Invalid("resource.features-exclude", "features");

    /// <summary>A hall or a bundle of nothing.</summary>
    public sealed record NoParts() : Invalid("resource.no-parts", "parts");

    public sealed record PartOfItself() : Invalid("resource.part-of-itself", "parts");

    /// <summary>More of a part than there are.</summary>
    public sealed record TooManyOfPart(string Name, int Units) : Invalid("resource.too-many-of-part", "parts");

    /// <summary>A part of something that is in use.</summary>
    public sealed record PartOf(string Name) : Conflict("resource.part-of");

    public sealed record PartIsRetired(string Name) : Conflict("resource.part-is-retired");

    public sealed record TooManyPhotos(int Most) : Invalid("resource.too-many-photos", "photo");
}
