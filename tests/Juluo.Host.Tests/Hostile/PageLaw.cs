using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Juluo.Host.Tests;

/// <summary>Forbidden content of pages, whatever people have typed. Elements and attributes are compared with those of the same pages with harmless words.</summary>
internal sealed class PageLaw
{
    // Elements that Markdown makes of harmless words; not all of them are in the learned pages.
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

    // Also a refused form, which the learned pages contain only after an error.
    private static readonly string[] OfRefusal = ["role", "tabindex", "autofocus", "aria-invalid", "aria-describedby"];

    // Also a map on which several marks are near each other.
    private const string OfMaps = "transform";

    // Also a search without a good result.
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

    /// <summary>Learns the structure of a page with harmless content.</summary>
    public void Learn(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            elements.Add(element.LocalName);
            attributes.UnionWith(element.Attributes.Select(a => a.Name));
        }
    }

    /// <summary>The violations of a page; empty if it is good.</summary>
    public IEnumerable<string> Breaches(string html, bool mail = false)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var breach in Breaches(page, mail))
            yield return breach;
    }

    /// <summary>The same for a parsed page.</summary>
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
            // A wall display reloads itself; input must not be able to change the target.
            if (element.LocalName == "meta" && element.HasAttribute("http-equiv") && !Refreshes(element))
                yield return "<meta http-equiv>";
        }

        foreach (var text in page.Descendants<IText>())
            if (Visible.Harm(text.Data) is { } harm)
                yield return $"{harm} in the text “{Shown(text.Data)}”";
    }

    // A mail has its own style in its head: the same in every mail, without any input.
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

    // Within the program, or to the web and to mail where people entered an address; nothing is loaded from there.
    private static bool Leads(string address, IElement element)
    {
        // Like browsers: ignores characters that cannot begin an address, and tabs and line breaks anywhere.
        var read = new string([.. address.Where(c => c is not ('\t' or '\n' or '\r'))]).TrimStart([
            .. Enumerable.Range(0, 0x21).Select(c => (char)c),
        ]);
        if (read.Length == 0 || read[0] is '#' or '?')
            return true;
        if (read[0] == '/')
            return read.Length == 1 || read[1] is not ('/' or '\\');
        // A picture inside the page itself, such as the code on a screen.
        if (element.LocalName == "img" && read.StartsWith("data:image/png;base64,", StringComparison.Ordinal))
            return read["data:image/png;base64,".Length..].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=');
        // Link elements that are not clicked only: metadata for search engines.
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
