namespace Juluo.Foundation;

/// <summary>A moved address and everything below it: links in emails, bookmarks and other programs that use the old one are redirected.</summary>
/// <param name="Was">The start of the old path, such as <c>/tables</c> or <c>/people/{id}/post-addresses</c>.</param>
/// <param name="Now">The start of the new path, with the same parameters.</param>
public sealed record MovedAddress(string Was, string Now)
{
    private readonly string[] was = Was.Split('/');

    /// <summary>Returns the new address of a path, or null if it is not below the old one. Segments are compared case-insensitively, as the router does.</summary>
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
