namespace Juluo.HelpDirectory;

/// <summary>Checks web addresses to which a page may link: http or https, without user information, at most 500 characters.</summary>
internal static class HelpUrl
{
    public static string? Of(string? text) =>
        text is { Length: <= 500 }
        && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;
}
