using System.Buffers.Binary;
using System.Text;

namespace Juluo.Documents;

/// <summary>A font whose letters can be embedded in a file: OpenType with CFF outlines, such as Noto Sans CJK. Only the letters that a file uses are copied into it.</summary>
public sealed class PdfTypeface
{
    private readonly OpenTypeFile file;
    private readonly ReadOnlyMemory<byte> letters;
    private readonly int advances;
    private readonly double unit;

    private PdfTypeface(OpenTypeFile file, ReadOnlyMemory<byte> letters)
    {
        (this.file, this.letters, Outlines) = (file, letters, new(file.Table("CFF ")));
        unit = BinaryPrimitives.ReadUInt16BigEndian(file.Table("head").Span[18..]) / 1000.0;
        advances = BinaryPrimitives.ReadUInt16BigEndian(file.Table("hhea").Span[34..]);
    }

    /// <summary>PostScript name: <c>NotoSansCJKtc-Regular</c>.</summary>
    public string Name => file.Name;

    internal CffFont Outlines { get; }

    /// <summary>Reads a font installed on the machine, which is trusted.</summary>
    /// <param name="file">A font, or a collection of several.</param>
    /// <param name="face">Face of a collection, by its PostScript name; if there is none of that name, the first.</param>
    /// <returns>The typeface; null if it has no CFF outlines or no character map.</returns>
    public static PdfTypeface? Read(ReadOnlyMemory<byte> file, string face) =>
        OpenTypeFile.Read(file, face) is { } font && Letters(font.Table("cmap")) is { Length: > 0 } letters ? new(font, letters) : null;

    /// <summary>Returns the glyph number of a letter; 0 if there is none.</summary>
    internal int Glyph(Rune letter)
    {
        var span = letters.Span;
        var (low, high) = (0, BinaryPrimitives.ReadInt32BigEndian(span[12..]) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = span.Slice(16 + (12 * middle), 12);
            if (letter.Value < BinaryPrimitives.ReadInt32BigEndian(group))
                high = middle - 1;
            else if (letter.Value > BinaryPrimitives.ReadInt32BigEndian(group[4..]))
                low = middle + 1;
            else
                return BinaryPrimitives.ReadInt32BigEndian(group[8..]) + letter.Value - BinaryPrimitives.ReadInt32BigEndian(group);
        }

        return 0;
    }

    /// <summary>Returns the width of a glyph, in thousandths of the font size.</summary>
    internal double Advance(int glyph) =>
        BinaryPrimitives.ReadUInt16BigEndian(file.Table("hmtx").Span[(4 * Math.Min(glyph, advances - 1))..]) / unit;

    // Finds the character map of full code points (format 12), which every font beyond the first 65,536 code points has.
    private static ReadOnlyMemory<byte> Letters(ReadOnlyMemory<byte> maps)
    {
        for (var i = 0; maps.Length > 4 && i < BinaryPrimitives.ReadUInt16BigEndian(maps.Span[2..]); i++)
        {
            var map = maps[BinaryPrimitives.ReadInt32BigEndian(maps.Span[(8 + (8 * i))..])..];
            if (BinaryPrimitives.ReadUInt16BigEndian(map.Span) == 12)
                return map;
        }

        return default;
    }
}
