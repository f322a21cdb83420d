namespace Juluo.Foundation;

/// <summary>An address that moved with all below it: links in mail, bookmarks and programs that know the old one are redirected.</summary>
/// <param name="Was">A path without its end, such as <c>/tables</c>.</param>
/// <param name="Now">The path that replaces it.</param>
public sealed record MovedAddress(string Was, string Now)
{
    /// <summary>The address of now; null: the path is not below this one. Segments are compared as the router does, without regard to case.</summary>
    public string? Of(string path) =>
        path.StartsWith(Was, StringComparison.OrdinalIgnoreCase) && (path.Length == Was.Length || path[Was.Length] == '/')
            ? Now + path[Was.Length..]
            : null;
}
