namespace Juluo.Values;

/// <summary>An address that a browser opens, as people write it.</summary>
public static class WebLink
{
    // As it is spoken: example.org.
    /// <summary>With the scheme that people leave out.</summary>
    public static string Whole(string typed) =>
        typed.Contains("://", StringComparison.Ordinal) || !typed.Contains('.', StringComparison.Ordinal) ? typed : "https://" + typed;

    /// <summary>Whether a text is the address of a page, <c>http</c> or <c>https</c>, of so many characters at most and without a password in it.</summary>
    public static bool Is(string text, int most) =>
        text.Length <= most
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    /// <summary>Without https and a last slash, for reading.</summary>
    public static string Shown(string link) =>
        link[(link.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..].TrimEnd('/');
}
