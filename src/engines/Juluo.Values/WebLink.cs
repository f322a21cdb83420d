namespace Juluo.Values;

/// <summary>A web address as people write it.</summary>
public static class WebLink
{
    // As people say it: example.org.
    /// <summary>Adds the scheme that people leave out.</summary>
    public static string Whole(string typed) =>
        typed.Contains("://", StringComparison.Ordinal) || !typed.Contains('.', StringComparison.Ordinal) ? typed : "https://" + typed;

    /// <summary>Checks that a text is the address of a page, <c>http</c> or <c>https</c>, with a maximum number of characters and without a password in it.</summary>
    public static bool Is(string text, int most) =>
        text.Length <= most
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    /// <summary>Returns the address without https and a trailing slash, for display.</summary>
    public static string Shown(string link) =>
        link[(link.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..].TrimEnd('/');
}
