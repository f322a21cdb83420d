namespace Juluo.Spaces;

internal static class ResourceErrors
{
    public sealed record NoUnits(int Most) : Invalid("resource.no-units", "units");

    public sealed record NoSeats(int Most) : Invalid("resource.no-seats", "seats");

    /// <summary>Another space in use at the site has that name.</summary>
    public sealed record NameTaken(string Name) : Invalid("resource.name-taken", "name");

    /// <summary>Quiet excludes lively, and open excludes private.</summary>
    public sealed record FeaturesExclude() : Invalid("resource.features-exclude", "features");

    /// <summary>A hall or a bundle needs parts.</summary>
    public sealed record NoParts() : Invalid("resource.no-parts", "parts");

    /// <summary>The site has no other spaces of which a hall or bundle could be made.</summary>
    public sealed record NoOtherSpaces() : Conflict("resource.no-other-spaces");

    public sealed record PartOfItself() : Invalid("resource.part-of-itself", "parts");

    /// <summary>The part has fewer units than the hall or bundle would take.</summary>
    public sealed record TooManyOfPart(string Name, int Units) : Invalid("resource.too-many-of-part", "parts");

    /// <summary>The resource is a part of a hall or bundle that is in use.</summary>
    public sealed record PartOf(string Name) : Conflict("resource.part-of");

    public sealed record PartIsRetired(string Name) : Conflict("resource.part-is-retired");

    public sealed record TooManyPhotos(int Most) : Invalid("resource.too-many-photos", "photo");

    public sealed record NoCopies(int Most) : Invalid("resource.no-copies", "count");

    public sealed record NoFirstNumber(int Most) : Invalid("resource.no-first-number", "from");

    /// <summary>The name of a copy, with its number, would be too long.</summary>
    public sealed record CopiesTooLong(string Name, int Most) : Invalid("resource.copies-too-long", "from");

    /// <param name="Names">The first names that the site has already.</param>
    /// <param name="More">The number of further ones.</param>
    public sealed record NamesTaken(string Names, int More) : Invalid("resource.names-taken", "from");
}
