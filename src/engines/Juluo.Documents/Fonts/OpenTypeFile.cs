using System.Buffers.Binary;
using System.Text;

namespace Juluo.Documents;

/// <summary>The tables of a font (ISO/IEC 14496-22): of a single font file, or of one face in a collection.</summary>
internal sealed class OpenTypeFile
{
    private readonly ReadOnlyMemory<byte> file;
    private readonly Dictionary<string, (int At, int Length)> tables = new(StringComparer.Ordinal);

    private OpenTypeFile(ReadOnlyMemory<byte> file, int at)
    {
        this.file = file;
        for (var i = 0; i < U16(at + 4); i++)
        {
            var record = at + 12 + (16 * i);
            tables[Encoding.ASCII.GetString(file.Span.Slice(record, 4))] = (U32(record + 8), U32(record + 12));
        }
    }

    /// <param name="face">The PostScript name of a face; if no face has this name, the first one with CFF outlines is used.</param>
    /// <returns>The font, or null if no face has CFF outlines; only those can be embedded.</returns>
    public static OpenTypeFile? Read(ReadOnlyMemory<byte> file, string face)
    {
        var faces = Places(file.Span).ConvertAll(at => new OpenTypeFile(file, at)).FindAll(f => f.Table("CFF ").Length > 0);
        return faces.Find(f => f.Name == face) ?? (faces.Count > 0 ? faces[0] : null);
    }

    public ReadOnlyMemory<byte> Table(string tag) => tables.TryGetValue(tag, out var at) ? file.Slice(at.At, at.Length) : default;

    /// <summary>The PostScript name of the face; empty if the font has none for Windows.</summary>
    public string Name
    {
        get => field ??= Named(Table("name").Span);
    }

    private static List<int> Places(ReadOnlySpan<byte> file)
    {
        if (file.Length < 16)
            return [];
        if (file[..4].SequenceEqual("OTTO"u8))
            return [0];
        if (!file[..4].SequenceEqual("ttcf"u8))
            return [];
        var places = new List<int>();
        for (var i = 0; i < BinaryPrimitives.ReadInt32BigEndian(file[8..]); i++)
            places.Add(BinaryPrimitives.ReadInt32BigEndian(file[(12 + (4 * i))..]));
        return places.FindAll(p => p > 0);
    }

    // Name record 6, in the Windows encoding.
    private static string Named(ReadOnlySpan<byte> names)
    {
        const int Windows = 3;
        const int PostScript = 6;
        if (names.Length < 6)
            return "";
        var texts = BinaryPrimitives.ReadUInt16BigEndian(names[4..]);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(names[2..]); i++)
        {
            var record = names.Slice(6 + (12 * i), 12);
            if (BinaryPrimitives.ReadUInt16BigEndian(record) == Windows && BinaryPrimitives.ReadUInt16BigEndian(record[6..]) == PostScript)
                return Encoding.BigEndianUnicode.GetString(
                    names.Slice(
                        texts + BinaryPrimitives.ReadUInt16BigEndian(record[10..]),
                        BinaryPrimitives.ReadUInt16BigEndian(record[8..])
                    )
                );
        }

        return "";
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.Span[at..]);

    private int U32(int at) => BinaryPrimitives.ReadInt32BigEndian(file.Span[at..]);
}
