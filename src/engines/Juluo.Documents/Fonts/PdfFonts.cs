using System.Text;

namespace Juluo.Documents;

/// <summary>
/// Two fonts, neither of which lies in the file: Helvetica, and for Chinese a font of the collection Adobe-CNS1 by its Unicode encoding, in whose place every program that can show
/// Chinese puts the one that it has (ISO 32000-1, 9.7.5.2). Embedding a subset of Noto would show the same face everywhere, at several megabytes of font code to be cut on each fill.
/// </summary>
internal sealed class PdfFonts
{
    public const string Plain = "JlHelv";
    public const string Chinese = "JlHant";

    public PdfFonts(PdfGraph graph)
    {
        var plain = new PdfDict();
        plain["Type"] = new PdfName("Font");
        plain["Subtype"] = new PdfName("Type1");
        plain["BaseFont"] = new PdfName("Helvetica");
        plain["Encoding"] = new PdfName("WinAnsiEncoding");
        var collection = new PdfDict();
        collection["Registry"] = new PdfString("Adobe"u8.ToArray());
        collection["Ordering"] = new PdfString("CNS1"u8.ToArray());
        collection["Supplement"] = new PdfNumber(6);
        var descriptor = new PdfDict();
        descriptor["Type"] = new PdfName("FontDescriptor");
        descriptor["FontName"] = new PdfName("MHei-Medium");
        descriptor["Flags"] = new PdfNumber(4);
        descriptor["FontBBox"] = PdfArray.Of(-45, -250, 1015, 887);
        descriptor["ItalicAngle"] = new PdfNumber(0);
        descriptor["Ascent"] = new PdfNumber(880);
        descriptor["Descent"] = new PdfNumber(-120);
        descriptor["CapHeight"] = new PdfNumber(880);
        descriptor["StemV"] = new PdfNumber(93);
        var letters = new PdfDict();
        letters["Type"] = new PdfName("Font");
        letters["Subtype"] = new PdfName("CIDFontType0");
        letters["BaseFont"] = new PdfName("MHei-Medium");
        letters["CIDSystemInfo"] = collection;
        letters["FontDescriptor"] = graph.Add(descriptor);
        letters["DW"] = new PdfNumber(1000);
        letters["W"] = new PdfArray([new PdfNumber(1), new PdfNumber(95), new PdfNumber(500)]);
        var chinese = new PdfDict();
        chinese["Type"] = new PdfName("Font");
        chinese["Subtype"] = new PdfName("Type0");
        chinese["BaseFont"] = new PdfName("MHei-Medium-UniCNS-UTF16-H");
        chinese["Encoding"] = new PdfName("UniCNS-UTF16-H");
        chinese["DescendantFonts"] = new PdfArray([graph.Add(letters)]);
        (PlainRef, ChineseRef) = (graph.Add(plain), graph.Add(chinese));
    }

    public PdfRef PlainRef { get; }

    public PdfRef ChineseRef { get; }

    public PdfDict Resources()
    {
        var (fonts, resources) = (new PdfDict(), new PdfDict());
        fonts[Plain] = PlainRef;
        fonts[Chinese] = ChineseRef;
        resources["Font"] = fonts;
        return resources;
    }

    /// <summary>In which of the two a text is written.</summary>
    public static string Of(string text) => WinAnsi.Encode(text) is null ? Chinese : Plain;

    /// <summary>A text as an operand, in its font.</summary>
    public static string Operand(string text, string font) =>
        $"<{Convert.ToHexString(font == Plain ? WinAnsi.Encode(text)! : Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>How wide a text is, in points.</summary>
    public static double Width(string text, string font, double size) =>
        text.Sum(c =>
            font == Plain ? WinAnsi.Width(c)
            : char.IsLowSurrogate(c) ? 0
            : c <= '~' ? 500
            : 1000
        )
        * size
        / 1000;

    /// <summary>Breaks a text into lines: at spaces, and between any two characters of Chinese.</summary>
    public static List<string> Lines(string text, string font, double size, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            var (soFar, breakAt) = (0.0, 0);
            foreach (var rune in paragraph.EnumerateRunes())
            {
                var wide = Width(rune.ToString(), font, size);
                if (soFar + wide > width && line.Length > 0)
                {
                    var rest = breakAt > 0 ? line.ToString(breakAt, line.Length - breakAt) : "";
                    lines.Add(line.ToString(0, breakAt > 0 ? breakAt : line.Length).TrimEnd());
                    line.Clear().Append(rest);
                    (soFar, breakAt) = (Width(rest, font, size), 0);
                }

                line.Append(rune.ToString());
                soFar += wide;
                if (rune.Value == ' ' || rune.Value > 0x2E80)
                    breakAt = line.Length;
            }

            lines.Add(line.ToString());
        }

        return lines;
    }
}
