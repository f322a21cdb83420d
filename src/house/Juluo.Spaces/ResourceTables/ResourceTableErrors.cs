namespace Juluo.Spaces;

internal static class ResourceTableErrors
{
    public sealed record NoSite() : Invalid("resource-table.no-site", "file");

    public sealed record NoKind(string Kinds) : Invalid("resource-table.no-kind", "file");

    public sealed record NoFeature(string Features) : Invalid("resource-table.no-feature", "file");

    public sealed record NoNumber(int Least, int Most) : Invalid("resource-table.no-number", "file");

    /// <summary>A level or a zone needs a floor.</summary>
    public sealed record NoFloor() : Invalid("resource-table.no-floor", "file");

    public sealed record OtherLevel(string Floor, int Level) : Invalid("resource-table.other-level", "file");

    /// <summary>Only halls and bundles have parts.</summary>
    public sealed record NotMade() : Invalid("resource-table.not-made", "file");

    /// <summary>No resource at the site or in the file has that name, or several have it.</summary>
    public sealed record NoPart(string Name) : Invalid("resource-table.no-part", "file");
}
