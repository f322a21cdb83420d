using System.Text;

namespace Juluo.Documents;

/// <summary>Draws the value of a text field, as programs do that fill in forms by hand (ISO 32000-1, 12.7.3.3).</summary>
internal static class FieldAppearance
{
    private const double Inset = 2;
    private const int CombFlag = 1 << 24;

    public static PdfStream Draw(PdfGraph graph, PdfFonts fonts, FieldNode node, PdfDict widget, string text)
    {
        var (width, height) = Size(graph, widget);
        var font = fonts.For(text);
        var size = SizeOf(fonts, node, text, font, width, height);
        var drawn = new StringBuilder();
        Box(graph, widget, width, height, drawn);
        drawn
            .Append("/Tx BMC q ")
            .Append(N(1))
            .Append(" 1 ")
            .Append(N(width - 2))
            .Append(' ')
            .Append(N(height - 2))
            .Append(" re W n BT 0 g ");
        drawn.Append('/').Append(font).Append(' ').Append(N(size)).Append(" Tf ");
        if ((node.Flags & CombFlag) != 0 && node.Field.Longest is { } cells && !node.Field.ManyLines)
        {
            var (cell, x) = (width / cells, 0.0);
            foreach (var (rune, i) in text.EnumerateRunes().Select((r, i) => (r.ToString(), i)))
            {
                var at = (cell * i) + ((cell - fonts.Width(rune, font, size)) / 2);
                Line(fonts, drawn, rune, font, at - x, i == 0 ? Baseline(height, size) : 0);
                x = at;
            }
        }
        else if (node.Field.ManyLines)
        {
            var (x, y) = (0.0, 0.0);
            foreach (var (line, i) in fonts.Lines(text, font, size, width - (2 * Inset)).Select((l, i) => (l, i)))
            {
                var (atX, atY) = (Start(fonts, node, line, font, size, width), height - Inset - (size * (0.9 + (1.2 * i))));
                Line(fonts, drawn, line, font, atX - x, atY - y);
                (x, y) = (atX, atY);
            }
        }
        else
        {
            var line = text.ReplaceLineEndings(" ");
            Line(fonts, drawn, line, font, Start(fonts, node, line, font, size, width), Baseline(height, size));
        }

        drawn.Append("ET Q EMC");
        return Form(fonts.Resources(), width, height, drawn.ToString());
    }

    /// <summary>Draws a tick for a checkbox whose form has none.</summary>
    public static PdfStream Tick(double width, double height) =>
        Form(
            new PdfDict(),
            width,
            height,
            $"q 1.4 w 0 G {N(width * 0.2)} {N(height * 0.5)} m {N(width * 0.42)} {N(height * 0.25)} l {N(width * 0.8)} {N(height * 0.8)} l S Q"
        );

    public static PdfStream Form(PdfDict resources, double width, double height, string drawn)
    {
        var dict = new PdfDict();
        dict["Type"] = new PdfName("XObject");
        dict["Subtype"] = new PdfName("Form");
        dict["BBox"] = PdfArray.Of(0, 0, width, height);
        dict["Resources"] = resources;
        return new(dict, Encoding.Latin1.GetBytes(drawn));
    }

    public static (double Width, double Height) Size(PdfGraph graph, PdfDict widget)
    {
        var sides = graph.List(widget["Rect"]).ConvertAll(s => (graph.Get(s) as PdfNumber)?.Value ?? 0);
        return sides.Count == 4
            ? (Math.Clamp(Math.Abs(sides[2] - sides[0]), 1, 5000), Math.Clamp(Math.Abs(sides[3] - sides[1]), 1, 5000))
            : (1, 1);
    }

    internal static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // The font size of the form; if missing or 0, one that fits, at most 12 points.
    private static double SizeOf(PdfFonts fonts, FieldNode node, string text, string font, double width, double height)
    {
        var words = node.Appearance.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, "Tf");
        if (
            at > 0
            && double.TryParse(words[at - 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var said)
            && said is > 0 and < 200
        )
            return said;
        var room = width - (2 * Inset);
        if (node.Field.ManyLines)
        {
            for (var size = 11.0; size > 5; size -= 0.5)
                if (fonts.Lines(text, font, size, room).Count * size * 1.2 <= height - (2 * Inset))
                    return size;
            return 5;
        }

        var high = Math.Clamp(height * 0.66, 4, 12);
        var wide = fonts.Width(text, font, 1);
        return wide * high > room ? Math.Max(4, room / wide) : high;
    }

    private static double Baseline(double height, double size) => (height - size) / 2 + (size * 0.22);

    private static double Start(PdfFonts fonts, FieldNode node, string line, string font, double size, double width) =>
        node.Aligned switch
        {
            1 => (width - fonts.Width(line, font, size)) / 2,
            2 => width - Inset - fonts.Width(line, font, size),
            _ => Inset,
        };

    private static void Line(PdfFonts fonts, StringBuilder drawn, string text, string font, double x, double y) =>
        drawn.Append(CultureInfo.InvariantCulture, $"{N(x)} {N(y)} Td {fonts.Operand(text, font)} Tj ");

    private static void Box(PdfGraph graph, PdfDict widget, double width, double height, StringBuilder drawn)
    {
        var look = graph.Dict(widget["MK"]);
        if (Colour(graph, look?["BG"], fill: true) is { } ground)
            drawn.Append(CultureInfo.InvariantCulture, $"q {ground} 0 0 {N(width)} {N(height)} re f Q ");
        if (Colour(graph, look?["BC"], fill: false) is { } edge)
            drawn.Append(CultureInfo.InvariantCulture, $"q {edge} 0.5 0.5 {N(width - 1)} {N(height - 1)} re S Q ");
    }

    private static string? Colour(PdfGraph graph, object? colour, bool fill)
    {
        var parts = graph.List(colour).ConvertAll(p => N(Math.Clamp((graph.Get(p) as PdfNumber)?.Value ?? 0, 0, 1)));
        var sign = parts.Count switch
        {
            1 => "G",
            3 => "RG",
            4 => "K",
            _ => null,
        };
        return sign is null ? null : $"{string.Join(' ', parts)} {(fill ? sign.ToLowerInvariant() : sign)}";
    }
}
