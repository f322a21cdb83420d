using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Juluo.Host.Tests;

/// <summary>What no page may hold, whatever people have typed. Elements and attributes are held against those of the same pages with decent words in them.</summary>
internal sealed class PageLaw
{
    // What Markdown can make of decent words; not all of it stands in the pages they were typed into.
    private static readonly string[] OfProse =
    [
        "p",
        "br",
        "hr",
        "strong",
        "em",
        "del",
        "ins",
        "mark",
        "sub",
        "sup",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "a",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "input",
        "colgroup",
        "col",
    ];

    private static readonly string[] AttributesOfProse = ["href", "title", "class", "type", "checked", "disabled", "start"];

    // And a form that was refused, which the decent pages show only where somebody has failed.
    private static readonly string[] OfRefusal = ["role", "tabindex", "autofocus", "aria-invalid", "aria-describedby"];

    // And a map on which several stand near each other.
    private const string OfMaps = "transform";

    // And a search that found nothing it is sure of.
    private const string OfSearches = "data-unsure";

    private static readonly string[] Addresses =
    [
        "href",
        "src",
        "action",
        "formaction",
        "poster",
        "data",
        "background",
        "cite",
        "srcset",
        "ping",
        "manifest",
        "xlink:href",
    ];

    private readonly HashSet<string> elements = new(OfProse, StringComparer.Ordinal);
    private readonly HashSet<string> attributes = new([.. AttributesOfProse, .. OfRefusal, OfMaps, OfSearches], StringComparer.Ordinal);
    private string? mailStyle;

    /// <summary>Learns what a page is made of when nobody means harm.</summary>
    public void Learn(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            elements.Add(element.LocalName);
            attributes.UnionWith(element.Attributes.Select(a => a.Name));
        }
    }

    /// <summary>What is wrong with a page; empty is good.</summary>
    public IEnumerable<string> Breaches(string html, bool mail = false)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var breach in Breaches(page, mail))
            yield return breach;
    }

    /// <summary>The same of a page that was read already.</summary>
    public IEnumerable<string> Breaches(IDocument page, bool mail = false)
    {
        foreach (var element in page.All)
        {
            if (mail && IsOurStyle(element))
                continue;
            if (!elements.Contains(element.LocalName))
                yield return $"an element <{element.LocalName}> that no decent page has";
            foreach (var attribute in element.Attributes)
            foreach (var breach in Of(element, attribute, mail))
                yield return breach;
            if (element.LocalName == "script" && !mail && Script(element) is { } script)
                yield return script;
            if (element.LocalName is "iframe" or "object" or "embed" or "base" or "frame" or "style")
                yield return $"<{element.LocalName}>";
            // A screen on the wall loads itself anew; where to is nobody's to say.
            if (element.LocalName == "meta" && element.HasAttribute("http-equiv") && !Refreshes(element))
                yield return "<meta http-equiv>";
        }

        foreach (var text in page.Descendants<IText>())
            if (Visible.Harm(text.Data) is { } harm)
                yield return $"{harm} in the text “{Shown(text.Data)}”";
    }

    // A mail carries its own style, in its head: the same one in every mail, in which nobody's words stand.
    private bool IsOurStyle(IElement element) =>
        element is { LocalName: "style", Attributes.Length: 0, ParentElement.LocalName: "head" }
        && !element.TextContent.Contains("heron", StringComparison.OrdinalIgnoreCase)
        && element.TextContent == (mailStyle ??= element.TextContent);

    private static bool Refreshes(IElement meta) =>
        meta.GetAttribute("http-equiv") == "refresh"
        && meta.GetAttribute("content") is { Length: > 0 } seconds
        && seconds.All(char.IsAsciiDigit);

    private IEnumerable<string> Of(IElement element, IAttr attribute, bool mail)
    {
        var name = attribute.Name;
        if (!attributes.Contains(name) && !(mail && name == "style"))
            yield return $"an attribute {name} on <{element.LocalName}> that no decent page has";
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "srcdoc" || (name == "style" && !mail))
            yield return $"{name} on <{element.LocalName}>";
        if (name is "style" && attribute.Value.Contains("heron", StringComparison.OrdinalIgnoreCase))
            yield return "a style of theirs";
        if (Addresses.Contains(name) && !Leads(attribute.Value, element))
            yield return $"{name}=“{Shown(attribute.Value)}” on <{element.LocalName}>";
        if (Visible.Harm(attribute.Value) is { } harm)
            yield return $"{harm} in {name} on <{element.LocalName}>";
    }

    // Within the program, or to the web and to mail where somebody wrote an address; nothing is loaded from there.
    private static bool Leads(string address, IElement element)
    {
        // As browsers read it: what is no character of an address at its head, and tabs and new lines anywhere, do not count.
        var read = new string([.. address.Where(c => c is not ('\t' or '\n' or '\r'))]).TrimStart([
            .. Enumerable.Range(0, 0x21).Select(c => (char)c),
        ]);
        if (read.Length == 0 || read[0] is '#' or '?')
            return true;
        if (read[0] == '/')
            return read.Length == 1 || read[1] is not ('/' or '\\');
        // A picture that stands in the page itself, such as the code on a screen.
        if (element.LocalName == "img" && read.StartsWith("data:image/png;base64,", StringComparison.Ordinal))
            return read["data:image/png;base64,".Length..].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=');
        // Of links only those that nobody follows by clicking: where a page is found by search engines.
        return (element.LocalName == "a" || (element.LocalName == "link" && element.GetAttribute("rel") is "canonical" or "alternate"))
            && Uri.TryCreate(read, UriKind.Absolute, out var whole)
            && whole.Scheme is "http" or "https" or "mailto" or "tel" or "geo";
    }

    private static string? Script(IElement script)
    {
        if (script.GetAttribute("src") is { } src)
            return src.StartsWith("/assets/", StringComparison.Ordinal) ? null : $"a script from {src}";
        if (script.GetAttribute("type") is not ("application/json" or "application/ld+json"))
            return $"a script of theirs: {Shown(script.TextContent)}";
        try
        {
            using var data = JsonDocument.Parse(script.TextContent);
            return null;
        }
        catch (JsonException)
        {
            return $"data that are broken: {Shown(script.TextContent)}";
        }
    }

    private static string Shown(string text) =>
        string.Concat(text.Take(80).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '·' : c));
}
