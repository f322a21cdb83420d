namespace Juluo.Web;

/// <summary>Where the page of a form stands. A form that was refused is shown at the address it was posted to, where nothing can be got again.</summary>
internal static partial class FormAddress
{
    /// <summary>The address of the form's page, with what the post's own address and its fields say; the start, where they do not say enough.</summary>
    public static string Of(HttpContext http, PostAttribute post, IFormCollection? typed) => Known(http, post, typed) ?? "/";

    /// <summary>The same; null where they do not say enough.</summary>
    public static string? Known(HttpContext http, PostAttribute post, IFormCollection? typed)
    {
        if (post.Form is not { } form || Attribute.GetCustomAttribute(form, typeof(GetAttribute)) is not GetAttribute { Path: var path })
            return null;
        var known = true;
        var filled = Places()
            .Replace(
                path,
                place =>
                {
                    var name = place.Groups["name"].Value;
                    var value = http.Request.RouteValues.GetValueOrDefault(name)?.ToString() ?? typed?[name].ToString();
                    known &= !string.IsNullOrEmpty(value);
                    return Uri.EscapeDataString(value ?? "");
                }
            );
        return known ? filled : null;
    }

    /// <summary>A route's path without the names of its values: two with the same shape are one address.</summary>
    public static string Shape(string path) => Places().Replace(path, "{}");

    /// <summary>Whether all addresses of one shape are of another as well, which has a value where the first has a word.</summary>
    public static bool Covers(string general, string special)
    {
        var (of, at) = (general.Split('/'), special.Split('/'));
        return of.Length == at.Length && of.Zip(at).All(s => s.First is "{}" || string.Equals(s.First, s.Second, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
