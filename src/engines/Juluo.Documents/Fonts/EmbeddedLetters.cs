using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Juluo.Documents;

/// <summary>The letters of a typeface that one file uses, numbered in order of first use; includes the character of each glyph, so that text can be searched and copied.</summary>
internal sealed class EmbeddedLetters(PdfTypeface face)
{
    private const int PerBlock = 100; // largest block in a character map (ISO 32000-1, 9.10.3)
    private readonly Dictionary<Rune, int> numbers = [];
    private readonly List<(Rune Letter, int Glyph)> used = [];

    public bool Any => used.Count > 0;

    /// <summary>Checks that the typeface has glyphs for a whole text.</summary>
    public bool Draws(string text) => text.EnumerateRunes().All(r => r.Value is '\n' or '\r' || IsMark(r) || face.Glyph(r) > 0);

    public double Width(Rune letter) => IsMark(letter) ? 0 : face.Advance(face.Glyph(letter));

    public string Operand(string text)
    {
        var operand = new StringBuilder("<");
        foreach (var letter in text.EnumerateRunes())
        {
            if (IsMark(letter))
                continue;
            if (!numbers.TryGetValue(letter, out var number))
            {
                used.Add((letter, face.Glyph(letter)));
                numbers[letter] = number = used.Count;
            }

            operand.Append(CultureInfo.InvariantCulture, $"{number:X4}");
        }

        return operand.Append('>').ToString();
    }

    /// <summary>Writes the font with only the glyphs used so far. Called once, after all text is drawn.</summary>
    public void Put(PdfGraph graph, PdfDict font)
    {
        var outlines = face.Outlines.Subset([0, .. used.Select(u => u.Glyph)]);
        var name = $"{Tag(outlines)}+{face.Name}";
        var file = Packed(outlines);
        file.Dict["Subtype"] = new PdfName("CIDFontType0C");
        var descriptor = new PdfDict();
        descriptor["Type"] = new PdfName("FontDescriptor");
        descriptor["FontName"] = new PdfName(name);
        descriptor["Flags"] = new PdfNumber(4);
        descriptor["FontBBox"] = PdfArray.Of(-1002, -1048, 2928, 1808);
        descriptor["ItalicAngle"] = new PdfNumber(0);
        descriptor["Ascent"] = new PdfNumber(880);
        descriptor["Descent"] = new PdfNumber(-120);
        descriptor["CapHeight"] = new PdfNumber(733);
        descriptor["StemV"] = new PdfNumber(92);
        descriptor["FontFile3"] = graph.Add(file);
        var collection = new PdfDict();
        collection["Registry"] = new PdfString("Adobe"u8.ToArray());
        collection["Ordering"] = new PdfString("Identity"u8.ToArray());
        collection["Supplement"] = new PdfNumber(0);
        var letters = new PdfDict();
        letters["Type"] = new PdfName("Font");
        letters["Subtype"] = new PdfName("CIDFontType0");
        letters["BaseFont"] = new PdfName(name);
        letters["CIDSystemInfo"] = collection;
        letters["FontDescriptor"] = graph.Add(descriptor);
        letters["DW"] = new PdfNumber(1000);
        letters["W"] = new PdfArray([new PdfNumber(1), new PdfArray(used.Select(u => (object?)new PdfNumber(face.Advance(u.Glyph))))]);
        font["Type"] = new PdfName("Font");
        font["Subtype"] = new PdfName("Type0");
        font["BaseFont"] = new PdfName(name);
        font["Encoding"] = new PdfName("Identity-H");
        font["DescendantFonts"] = new PdfArray([graph.Add(letters)]);
        font["ToUnicode"] = graph.Add(Packed(Encoding.ASCII.GetBytes(Map())));
    }

    // Variation selectors and joiners have no glyph: drawn, they would appear as boxes.
    private static bool IsMark(Rune letter) =>
        letter.Value is (>= 0x200B and <= 0x200F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private string Map()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n");
        map.Append(
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        );
        map.Append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in used.Select((u, i) => (u.Letter, Number: i + 1)).Chunk(PerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (letter, number) in block)
                map.Append(
                    CultureInfo.InvariantCulture,
                    $"<{number:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter.ToString()))}>\n"
                );
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }

    // Six capitals that differ between subsets, so that merging files keeps them apart.
    private static string Tag(byte[] outlines) => string.Concat(SHA256.HashData(outlines).Take(6).Select(b => (char)('A' + (b % 26))));

    private static PdfStream Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var to = new ZLibStream(packed, CompressionLevel.Optimal))
            to.Write(bytes);
        var dict = new PdfDict();
        dict["Filter"] = new PdfName("FlateDecode");
        return new(dict, packed.ToArray());
    }
}
