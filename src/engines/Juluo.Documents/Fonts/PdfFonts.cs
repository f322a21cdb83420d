using System.Text;

namespace Juluo.Documents;

/// <summary>
/// The fonts of a file. With a typeface, the letters that are drawn are embedded in the file. Without one (and in fields, which may be changed later) western letters use
/// Helvetica, which every program has, and others a font of the collection Adobe-CNS1 by its Unicode encoding, for which programs with Chinese support substitute their
/// own (ISO 32000-1, 9.7.5.2).
/// </summary>
internal sealed class PdfFonts
{
    public const string Plain = "JlHelv";
    public const string Chinese = "JlHant";
    private const string Embedded = "JlHan";
    private readonly PdfGraph graph;
    private readonly EmbeddedLetters? letters;
    private readonly PdfDict drawn = new();

    /// <param name="graph">The file.</param>
    /// <param name="face">Typeface to embed; null embeds no letters.</param>
    public PdfFonts(PdfGraph graph, PdfTypeface? face)
    {
        (this.graph, letters) = (graph, face is null ? null : new(face));
        var plain = new PdfDict();
        plain["Type"] = new PdfName("Font");
        plain["Subtype"] = new PdfName("Type1");
        plain["BaseFont"] = new PdfName("Helvetica");
        plain["Encoding"] = new PdfName("WinAnsiEncoding");
        PlainRef = graph.Add(plain);
    }

    public PdfRef PlainRef { get; }

    public PdfRef ChineseRef
    {
        get => field ??= graph.Add(OfTheReaders());
    }

    /// <summary>Returns the fonts for drawing; complete after <see cref="Close"/>.</summary>
    public PdfDict Resources()
    {
        if (letters is null)
            drawn[Plain] = PlainRef;
        if (letters is null)
            drawn[Chinese] = ChineseRef;
        var resources = new PdfDict();
        resources["Font"] = drawn;
        return resources;
    }

    /// <summary>Adds the fonts for editing fields: whole fonts.</summary>
    public void Offer(PdfDict fonts) => (fonts[Plain], fonts[Chinese]) = (PlainRef, ChineseRef);

    /// <summary>Embeds the letters drawn so far; no text may be drawn afterwards.</summary>
    public void Close()
    {
        if (letters is not { Any: true })
            return;
        var font = new PdfDict();
        letters.Put(graph, font);
        drawn[Embedded] = graph.Add(font);
    }

    /// <summary>Returns the font in which a viewer edits a text: Latin if WinAnsi has all of its letters, otherwise Chinese.</summary>
    public static string Of(string text) => WinAnsi.Encode(text) is null ? Chinese : Plain;

    /// <summary>Returns the font in which a text is drawn: the embedded one if there is one and it has the letters or the text is Chinese, otherwise the font for editing.</summary>
    public string For(string text)
    {
        if (letters is null)
            return Of(text);
        if (Of(text) == Chinese || letters.Draws(text))
            return Embedded;
        drawn[Plain] = PlainRef;
        return Plain;
    }

    /// <summary>Encodes a text as an operand of a text operator, in the encoding of a font.</summary>
    public string Operand(string text, string font) =>
        font == Embedded
            ? letters!.Operand(text)
            : $"<{Convert.ToHexString(font == Plain ? WinAnsi.Encode(text)! : Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>Returns the width of a text, in points.</summary>
    public double Width(string text, string font, double size) =>
        (
            font == Plain ? text.Sum(WinAnsi.Width)
            : font == Embedded ? text.EnumerateRunes().Sum(letters!.Width)
            : text.EnumerateRunes().Sum(r => r.Value <= '~' ? 500.0 : 1000)
        )
        * size
        / 1000;

    /// <summary>Breaks a text into lines: at spaces, and between any two characters of Chinese.</summary>
    public List<string> Lines(string text, string font, double size, double width)
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

    private PdfDict OfTheReaders()
    {
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
        var cids = new PdfDict();
        cids["Type"] = new PdfName("Font");
        cids["Subtype"] = new PdfName("CIDFontType0");
        cids["BaseFont"] = new PdfName("MHei-Medium");
        cids["CIDSystemInfo"] = collection;
        cids["FontDescriptor"] = graph.Add(descriptor);
        cids["DW"] = new PdfNumber(1000);
        cids["W"] = new PdfArray([new PdfNumber(1), new PdfNumber(95), new PdfNumber(500)]);
        var chinese = new PdfDict();
        chinese["Type"] = new PdfName("Font");
        chinese["Subtype"] = new PdfName("Type0");
        chinese["BaseFont"] = new PdfName("MHei-Medium-UniCNS-UTF16-H");
        chinese["Encoding"] = new PdfName("UniCNS-UTF16-H");
        chinese["DescendantFonts"] = new PdfArray([graph.Add(cids)]);
        return chinese;
    }
}
