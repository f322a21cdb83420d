namespace Juluo.Web;

/// <summary>A place to go back to may only be one of this program: never another host, whatever a link says.</summary>
public static class LocalPath
{
    public static string? Or(string? asked, string? otherwise) => asked is { Length: <= 1024 } && IsLocal(asked) ? asked : otherwise;

    /// <summary>Browsers pass over tabs and line breaks, so that <c>/⇥/host</c> would be another host.</summary>
    public static bool IsLocal(string path) =>
        path.Length > 0
        && path[0] == '/'
        && (path.Length == 1 || path[1] is not ('/' or '\\'))
        && !path.Any(c =>
            c == '\\'
            || char.IsControl(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        );

    /// <summary>As a header takes it: what is not ASCII is escaped (RFC 3987 §3.1).</summary>
    public static string InHeader(string path) =>
        Ascii.IsValid(path)
            ? path
            : string.Concat(path.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
