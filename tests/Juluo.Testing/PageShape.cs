using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Juluo.Testing;

/// <summary>
/// The part of a page that determines its layout, without the content by people: elements, their attributes, and where there is text. Equal neighbours count as one, and so do equal rows of a list
/// or a table, in any order: a page with three people on it has the shape of one with five.
/// </summary>
/// <remarks>A text that has become too long for its place does not change the shape.</remarks>
public static partial class PageShape
{
    private const string Text = "·";

    /// <summary>Attributes whose value matters; of others, only their presence counts.</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        "aria-current",
        "aria-expanded",
        "aria-hidden",
        "aria-live",
        "class",
        "dir",
        "inputmode",
        "lang",
        "role",
        "scope",
        "tabindex",
        "type",
    };

    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal)
    {
        "aria-controls",
        "aria-describedby",
        "aria-labelledby",
        "for",
    };

    private static readonly HashSet<string> InAnyOrder = new(StringComparer.Ordinal) { "dl", "g", "ol", "select", "svg", "tbody", "ul" };

    /// <summary>Linear in the size of the page, except for sorting the rows of lists.</summary>
    public static string Of(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var ids = document.All.Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Of(document.DocumentElement, ids);
    }

    private static string Of(IElement element, HashSet<string> ids)
    {
        var shape = new StringBuilder(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            shape.Append('[').Append(attribute.Name);
            if (attribute.Value.Length == 0)
                shape.Append("=''");
            else if (Telling.Contains(attribute.Name))
                shape.Append('=').Append(Face().Replace(attribute.Value, "face"));
            else if (Pointing.Contains(attribute.Name) && !LeadsSomewhere(attribute.Value, ids))
                shape.Append("=nowhere");
            shape.Append(']');
        }

        var children = new List<string>();
        foreach (var child in element.ChildNodes)
        {
            var part = child switch
            {
                IElement inner => Of(inner, ids),
                IText text when !string.IsNullOrWhiteSpace(text.Data) => Text,
                _ => "",
            };
            if (part.Length > 0 && (children.Count == 0 || children[^1] != part))
                children.Add(part);
        }

        if (children.Count == 0 || element is IHtmlScriptElement)
            return shape.ToString();
        IEnumerable<string> inside = InAnyOrder.Contains(element.LocalName)
            ? children.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            : children;
        return shape.Append('(').AppendJoin(' ', inside).Append(')').ToString();
    }

    private static bool LeadsSomewhere(string targets, HashSet<string> ids) =>
        targets.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(ids.Contains);

    // The colour that a face without a photo derives from its key.
    [GeneratedRegex(@"\bface-\d+", RegexOptions.None, 1000)]
    private static partial Regex Face();
}
