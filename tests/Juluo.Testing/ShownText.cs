using System.Text;
using AngleSharp.Dom;

namespace Juluo.Testing;

/// <summary>The text of a page that a person can see and read, as far as it can be determined without styles: close to <c>innerText</c>.</summary>
internal static class ShownText
{
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "base",
        "datalist",
        "desc",
        "head",
        "link",
        "meta",
        "script",
        "style",
        "template",
        "title",
    };

    // Their text is not innerText: it is the value of a field, or a fallback for other content.
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "audio",
        "canvas",
        "iframe",
        "object",
        "textarea",
        "video",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    };

    public static string Of(IElement element)
    {
        if (!IsShown(element))
            return element.TextContent.Replace('\u00a0', ' ').Trim();
        var text = new Lines();
        Read(element, text, false);
        return text.ToString();
    }

    /// <summary>True if an element is neither hidden nor in a closed fold or dialog.</summary>
    public static bool IsShown(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
            if (!IsRendered(at) || IsFolded(at))
                return false;
        return true;
    }

    private static bool IsRendered(IElement element) =>
        !Unseen.Contains(element.LocalName)
        && !element.HasAttribute("hidden")
        && !(element.LocalName == "dialog" && !element.HasAttribute("open"))
        && !(element.LocalName == "input" && element.GetAttribute("type") == "hidden");

    private static bool IsFolded(IElement element) =>
        element.ParentElement is { LocalName: "details" } fold
        && !fold.HasAttribute("open")
        && element != fold.Children.FirstOrDefault(c => c.LocalName == "summary");

    private static void Read(INode node, Lines text, bool kept)
    {
        switch (node)
        {
            case IText words:
                text.Add(words.Data, kept);
                break;
            case IElement { LocalName: "br" }:
                text.Break();
                break;
            case IElement element when IsRendered(element) && !IsFolded(element):
                var gap =
                    element.LocalName == "p" ? 2
                    : Blocks.Contains(element.LocalName) ? 1
                    : 0;
                text.Gap(gap);
                if (!Closed.Contains(element.LocalName))
                    foreach (var child in element.ChildNodes)
                        if (child is IElement || !(element.LocalName == "details" && !element.HasAttribute("open")))
                            Read(child, text, kept || element.LocalName == "pre");
                text.Gap(gap);
                if (element.LocalName is "td" or "th" && element.NextElementSibling is not null)
                    text.Add("\t", true);
                break;
        }
    }

    private sealed class Lines
    {
        private readonly StringBuilder text = new();
        private int gap;
        private bool space;

        public void Add(string words, bool kept)
        {
            foreach (var letter in words)
                if (!kept && letter is ' ' or '\t' or '\r' or '\n' or '\f')
                    space = true;
                else
                    Put(letter == '\u00a0' ? ' ' : letter);
        }

        public void Gap(int lines) => gap = Math.Max(gap, lines);

        public void Break() => Put('\n');

        public override string ToString() => text.ToString().Trim();

        private void Put(char letter)
        {
            if (gap > 0)
                text.Append('\n', text.Length == 0 ? 0 : gap);
            else if (space && text.Length > 0 && text[^1] != '\n')
                text.Append(' ');
            (gap, space) = (0, false);
            text.Append(letter);
        }
    }
}
