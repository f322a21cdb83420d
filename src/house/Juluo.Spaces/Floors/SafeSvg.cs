using System.Xml;
using System.Xml.Linq;

namespace Juluo.Spaces;

/// <summary>
/// Rewrites an uploaded drawing as lines, shapes and text. Only elements and attributes on the lists are kept: no scripts, events, references, foreign markup or style sheets.
/// Simple styles become attributes, because drawing programs use them for colours.
/// </summary>
internal static partial class SafeSvg
{
    public const int MostBytes = 2 * 1024 * 1024;
    public const int MostKept = 400_000;
    private const int MostDepth = 60;
    private const int MostElements = 20_000;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Shapes = new(StringComparer.Ordinal)
    {
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
    };

    // Containers; links and switches become plain groups.
    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal) { "g", "a", "switch" };

    private static readonly HashSet<string> Geometry = new(
        "d x y width height cx cy r rx ry x1 y1 x2 y2 points transform dx dy".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Looks = new(
        (
            "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset "
            + "stroke-miterlimit opacity font-size font-weight font-style letter-spacing text-anchor display visibility vector-effect"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <param name="LeftOut">The number of elements that were left out.</param>
    public sealed record Drawing(string Svg, int LeftOut);

    /// <param name="sent">A seekable stream; it is read twice.</param>
    public static Outcome<Drawing> Clean(Stream sent)
    {
        XElement root;
        try
        {
            var settings = new XmlReaderSettings
            {
                // Old drawing programs write a document type; it is skipped, and its entities are not defined.
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersInDocument = MostBytes,
                MaxCharactersFromEntities = 1024,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            };
            // Check the depth before building a tree, because adding a node takes time proportional to its depth.
            using (var depth = XmlReader.Create(sent, settings))
                while (depth.Read())
                    if (depth.Depth > MostDepth)
                        return new FloorErrors.DrawingTooDeep(MostDepth);
            sent.Position = 0;
            using var reader = XmlReader.Create(sent, settings);
            root = XDocument.Load(reader).Root!;
        }
        catch (Exception broken) when (broken is XmlException or InvalidOperationException or ArgumentException)
        {
            return new FloorErrors.NotADrawing();
        }

        if (root.Name != Svg + "svg")
            return new FloorErrors.NotADrawing();
        if (ViewBox(root) is not { } box)
            return new FloorErrors.DrawingWithoutSize();
        var cleaning = new Cleaning(Classes(root));
        var clean = new XElement(Svg + "svg", new XAttribute("viewBox", box), cleaning.Looks(root));
        cleaning.Children(root, clean);
        if (!clean.Descendants().Any(e => Shapes.Contains(e.Name.LocalName)))
            return new FloorErrors.EmptyDrawing();
        var text = clean.ToString(SaveOptions.DisableFormatting);
        return text.Length > MostKept ? new FloorErrors.DrawingTooLarge(MostKept / 1000) : new Drawing(text, cleaning.LeftOut);
    }

    private static string? ViewBox(XElement root)
    {
        var said = ((string?)root.Attribute("viewBox"))?.Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = said is { Length: 4 }
            ? Array.ConvertAll(said, Number)
            : [0, 0, Number((string?)root.Attribute("width")), Number((string?)root.Attribute("height"))];
        return Array.TrueForAll(numbers, n => n is >= -1e6 and <= 1e6) && numbers[2] > 0 && numbers[3] > 0
            ? string.Join(' ', numbers.Select(n => n!.Value.ToString("0.####", CultureInfo.InvariantCulture)))
            : null;
    }

    private static double? Number(string? text) =>
        Length().Match(text?.Trim() ?? "") is { Success: true } match
        && double.TryParse(match.Groups["n"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>Reads class rules as some programs write them, <c>.a{fill:#fff}</c>. The rest of a style sheet is ignored.</summary>
    private static Dictionary<string, string> Classes(XElement root)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (var sheet in root.Descendants(Svg + "style").Take(10))
            foreach (Match rule in Rule().Matches(sheet.Value))
            foreach (var name in rule.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries))
                classes[name.TrimStart('.')] = $"{classes.GetValueOrDefault(name.TrimStart('.'))};{rule.Groups["looks"].Value}";
        }
        catch (RegexMatchTimeoutException)
        {
            // The sheet was made to be slow; keep the rules read so far.
        }

        return classes;
    }

    private sealed class Cleaning(Dictionary<string, string> classes)
    {
        private int elements;

        public int LeftOut { get; private set; }

        public void Children(XElement from, XElement to)
        {
            foreach (var node in from.Nodes())
            {
                if (node is XText words && to.Name.LocalName is "text" or "tspan")
                    to.Add(new XText(PlainText.Of(((XText)node).Value)));
                else if (node is XElement element)
                    Element(element, to);
            }
        }

        private void Element(XElement element, XElement to)
        {
            var name = element.Name.LocalName;
            var group = Groups.Contains(name);
            if (element.Name.Namespace != Svg || (!group && !Shapes.Contains(name)) || ++elements > MostElements)
            {
                // Metadata is not counted as left out.
                if (element.Name.Namespace == Svg && name is not ("title" or "desc" or "metadata" or "style" or "defs"))
                    LeftOut++;
                return;
            }

            var clean = new XElement(Svg + (group ? "g" : name), Looks(element));
            foreach (var attribute in element.Attributes().Where(a => Geometry.Contains(a.Name.LocalName)))
                if (Value().IsMatch(attribute.Value) && attribute.Name.Namespace == XNamespace.None)
                    clean.SetAttributeValue(attribute.Name.LocalName, attribute.Value);
            Children(element, clean);
            to.Add(clean);
        }

        /// <summary>Collects the looks of an element: its attributes, overridden by its classes, overridden by its style.</summary>
        public IEnumerable<XAttribute> Looks(XElement element)
        {
            var looks = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var attribute in element.Attributes().Where(a => a.Name.Namespace == XNamespace.None))
                Say(looks, attribute.Name.LocalName, attribute.Value);
            foreach (var name in ((string?)element.Attribute("class"))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            foreach (var (look, value) in Said(classes.GetValueOrDefault(name)))
                Say(looks, look, value);
            foreach (var (look, value) in Said((string?)element.Attribute("style")))
                Say(looks, look, value);
            return looks.Select(l => new XAttribute(l.Key, l.Value));
        }

        private static void Say(SortedDictionary<string, string> looks, string name, string value)
        {
            if (SafeSvg.Looks.Contains(name) && Value().IsMatch(value) && !value.Contains("url", StringComparison.OrdinalIgnoreCase))
                looks[name] = value.Trim();
        }

        private static IEnumerable<(string Name, string Value)> Said(string? style) =>
            (style ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(d => d.Split(':', 2, StringSplitOptions.TrimEntries))
                .Where(d => d.Length == 2)
                .Select(d => (d[0].ToLowerInvariant(), d[1]));
    }

    // Numbers, colour names, and functions of numbers: rgb(…), matrix(…).
    [GeneratedRegex(@"^[A-Za-z0-9\s#.,()%+\-]*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();

    [GeneratedRegex(
        @"^(?<n>[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?)(px|mm|cm|in|pt|pc)?\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Length();

    [GeneratedRegex(@"(?<names>\.[\w-]+(\s*,\s*\.[\w-]+)*)\s*\{(?<looks>[^{}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();
}
