namespace Juluo.Lens;

/// <summary>
/// Display names of zones. Sources give a name, or a code of site and zone such as <c>riverside/quiet</c>, of which the second part is shown; the catalogue may have a translation.
/// <c>riverside/</c> is the site without a zone: the person was somewhere in the building.
/// </summary>
public static partial class ZoneName
{
    /// <summary>Returns true if only the building is known.</summary>
    public static bool IsBuilding(string zone) => zone.EndsWith('/');

    /// <summary>Returns the short name of the zone's site; null if the name does not contain one.</summary>
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
