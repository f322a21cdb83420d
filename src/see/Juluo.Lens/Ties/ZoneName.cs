namespace Juluo.Lens;

/// <summary>
/// A zone as people call it. Sources give a name, or the code of a site and a zone in it like <c>riverside/quiet</c>, of which the second part is said; the catalogue may know
/// it. <c>riverside/</c> is the site without a zone: who was there was in the building, and it is not known where.
/// </summary>
public static partial class ZoneName
{
    /// <summary>Whether only the building is known.</summary>
    public static bool IsBuilding(string zone) => zone.EndsWith('/');

    /// <summary>The short name of the site that a zone is in; null where the name does not say.</summary>
    public static string? Site(string zone) => zone.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? zone[..end] : null;

    public static string Say(Words words, string zone)
    {
        if (IsBuilding(zone))
            return words["lens.here.somewhere"];
        var name = Code().IsMatch(zone) ? zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..] : zone;
        return words.Find($"zone.{name}") ?? ZoneLabel.In(name, words.Language);
    }

    [GeneratedRegex("^[a-z0-9-]+/[^/]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
