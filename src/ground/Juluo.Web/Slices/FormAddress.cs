using System.Text.RegularExpressions;

namespace Juluo.Web;

/// <summary>Where the page of a form stands. A form that was refused is shown at the address it was posted to, where nothing can be got again.</summary>
internal static partial class FormAddress
{
    /// <summary>The address of the form's page, with what the post's own address and its fields say; the start, where they do not say enough.</summary>
    public static string Of(HttpContext http, PostAttribute post, IFormCollection? typed)
    {
        if (post.Form is not { } form || Attribute.GetCustomAttribute(form, typeof(GetAttribute)) is not GetAttribute { Path: var path })
            return "/";
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
        return known ? filled : "/";
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
