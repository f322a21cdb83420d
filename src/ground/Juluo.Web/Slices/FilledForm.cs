using Juluo.Web.Pages;
using Microsoft.AspNetCore.Routing.Template;

namespace Juluo.Web;

/// <summary>Builds the address of a page with a prefilled form. Opening it submits nothing: people see the values and press the button themselves.</summary>
public static class FilledForm
{
    /// <summary>Query parameter that names the form of the page.</summary>
    public const string Mark = "fill";

    /// <summary>Checks if an address may prefill this form: its route must allow it (<see cref="PostAttribute.Suggested"/>).</summary>
    internal static bool May(App app, string form) =>
        form.StartsWith('/')
        && app.Routes.Select(r => r.Route)
            .OfType<PostAttribute>()
            .Any(p => p.Suggested && new TemplateMatcher(TemplateParser.Parse(p.Path.TrimStart('/')), []).TryMatch(form, []));

    /// <param name="page">The path of the page with the form.</param>
    /// <param name="form">The path to which the form is posted.</param>
    /// <param name="fields">The fields of the form; those without a value keep theirs. The page opens at the first field.</param>
    public static string At(string page, string form, params IEnumerable<(string Name, string? Value)> fields)
    {
        var all = fields.ToList();
        var query = all.Where(f => f.Value is { Length: > 0 }).Select(f => $"&{f.Name}={Uri.EscapeDataString(f.Value!)}");
        return $"{page}?{Mark}={Uri.EscapeDataString(form)}{string.Concat(query)}#{FieldId.Of(form, all[0].Name)}";
    }
}
