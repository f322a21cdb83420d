namespace Juluo.Web;

/// <summary>The address of a form's page. A refused form is shown at the address of the POST, which cannot be reloaded with GET.</summary>
internal static partial class FormAddress
{
    /// <summary>Returns the address of the form's page, filled from the POST's address and fields; the start page if values are missing.</summary>
    public static string Of(HttpContext http, PostAttribute post, IFormCollection? typed) => Known(http, post, typed) ?? "/";

    /// <summary>Returns the address of the form's page, or null if values are missing.</summary>
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

    /// <summary>Returns a route's path without parameter names: paths with the same shape are the same address.</summary>
    public static string Shape(string path) => Places().Replace(path, "{}");

    /// <summary>Checks if every address of the specific shape also matches the general one, which has a parameter in place of a word.</summary>
    public static bool Covers(string general, string special)
    {
        var (of, at) = (general.Split('/'), special.Split('/'));
        return of.Length == at.Length && of.Zip(at).All(s => s.First is "{}" || string.Equals(s.First, s.Second, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
