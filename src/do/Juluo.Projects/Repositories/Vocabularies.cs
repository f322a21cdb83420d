namespace Juluo.Projects;

/// <summary>The vocabularies of publiccode.yml. Categories and scopes are case-sensitive, licences and exceptions are not, and countries may also be in lower case.</summary>
internal static class Vocabularies
{
    public static readonly IReadOnlySet<string> Licenses;
    public static readonly IReadOnlySet<string> Exceptions;
    public static readonly IReadOnlySet<string> Categories;
    public static readonly IReadOnlySet<string> Scopes;
    public static readonly IReadOnlySet<string> Countries;

    static Vocabularies()
    {
        using var reader = new StreamReader(
            typeof(Vocabularies).Assembly.GetManifestResourceStream("Juluo.Projects.Repositories.vocabularies.tsv")!
        );
        var lists = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l[0] != '#')
            .Select(l => l.Split('\t'))
            .ToLookup(l => l[0], l => l[1], StringComparer.Ordinal);
        Licenses = lists["license"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        Exceptions = lists["exception"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        Categories = lists["category"].ToHashSet(StringComparer.Ordinal);
        Scopes = lists["scope"].ToHashSet(StringComparer.Ordinal);
        // Lower case was the standard once, and many files still use it.
        Countries = lists["country"].Concat(lists["country"].Select(c => c.ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);
    }
}
