namespace Juluo.Foundation;

/// <summary>An address that moved with all below it: links in mail, bookmarks and programs that know the old one are redirected.</summary>
/// <param name="Was">A path without its end, such as <c>/tables</c> or <c>/people/{id}/post-addresses</c>.</param>
/// <param name="Now">The path that replaces it, with the same parameters.</param>
public sealed record MovedAddress(string Was, string Now)
{
    private readonly string[] was = Was.Split('/');

    /// <summary>The address of now; null: the path is not below this one. Segments are compared without regard to case, as the router does.</summary>
    public string? Of(string path)
    {
        var parts = path.Split('/');
        if (
            parts.Length < was.Length
            || !was.Zip(parts).All(p => IsParameter(p.First) || p.First.Equals(p.Second, StringComparison.OrdinalIgnoreCase))
        )
            return null;
        var given = was.Zip(parts).Where(p => IsParameter(p.First)).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        return string.Join('/', Now.Split('/').Select(segment => given.GetValueOrDefault(segment, segment)).Concat(parts[was.Length..]));
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
