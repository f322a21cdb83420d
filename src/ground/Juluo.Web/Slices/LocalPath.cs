namespace Juluo.Web;

/// <summary>Validates paths to return to: they must be within this program, never on another host.</summary>
public static class LocalPath
{
    public static string? Or(string? asked, string? otherwise) => asked is { Length: <= 1024 } && IsLocal(asked) ? asked : otherwise;

    /// <summary>Checks a path. Browsers ignore tabs and line breaks, so <c>/⇥/host</c> would be another host.</summary>
    public static bool IsLocal(string path) =>
        path.Length > 0
        && path[0] == '/'
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && !path.Any(c =>
            c == '\\'
            || char.IsControl(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        );

    /// <summary>Escapes non-ASCII characters for use in a header (RFC 3987 §3.1).</summary>
    public static string InHeader(string path) =>
        Ascii.IsValid(path)
            ? path
            : string.Concat(path.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
