using Juluo.Web.Pages;
using Microsoft.AspNetCore.Routing.Template;

namespace Juluo.Web;

/// <summary>The address of a page whose form is filled in already. Nothing is sent by it: who goes there reads it, and presses the button.</summary>
public static class FilledForm
{
    /// <summary>In the query: which form of the page is meant.</summary>
    public const string Mark = "fill";

    /// <summary>Whether an address may fill this form in: its route says so (<see cref="PostAttribute.Suggested"/>).</summary>
    internal static bool May(App app, string form) =>
        form.StartsWith('/')
        && app.Routes.Select(r => r.Route)
            .OfType<PostAttribute>()
            .Any(p => p.Suggested && new TemplateMatcher(TemplateParser.Parse(p.Path.TrimStart('/')), []).TryMatch(form, []));

    /// <param name="page">Where the form is.</param>
    /// <param name="form">Where it is posted to.</param>
    /// <param name="fields">Of its fields; those without a value are left as they are. The page opens at the first.</param>
    public static string At(string page, string form, params IEnumerable<(string Name, string? Value)> fields)
    {
        var all = fields.ToList();
        var query = all.Where(f => f.Value is { Length: > 0 }).Select(f => $"&{f.Name}={Uri.EscapeDataString(f.Value!)}");
        return $"{page}?{Mark}={Uri.EscapeDataString(form)}{string.Concat(query)}#{FieldId.Of(form, all[0].Name)}";
    }
}
