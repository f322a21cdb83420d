using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Juluo.Documents.Tests;

/// <summary>Files like other programs make them, written here object by object, so that no writer of ours is tested with itself.</summary>
internal sealed class MadeForm
{
    public const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    private readonly SortedDictionary<int, byte[]> objects = [];

    public string Trailer { get; set; } = "/Root 1 0 R";

    /// <summary>A form of one page: two texts, one of them with a parent, a comb, a box, two buttons and a list.</summary>
    public static MadeForm Usual()
    {
        var made = new MadeForm();
        made[1] = "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>";
        made[2] = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        made[3] =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [5 0 R 7 0 R 8 0 R 9 0 R 12 0 R 13 0 R 15 0 R] /Contents 16 0 R /Resources << >> >>";
        made[4] =
            "<< /Fields [5 0 R 6 0 R 8 0 R 9 0 R 11 0 R 15 0 R] /DA (/Helv 0 Tf 0 g) /DR << /Font << /Helv 10 0 R >> >> /NeedAppearances true >>";
        made[5] = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /TU (Full name) /Rect [50 780 300 800] /MK << /BC [0 0 1] >> >>";
        made[6] = "<< /T (address) /Kids [7 0 R] >>";
        made[7] =
            "<< /Type /Annot /Subtype /Widget /Parent 6 0 R /FT /Tx /Ff 4096 /T (street) /Rect [50 700 300 760] /DA (/Helv 11 Tf 0 g) >>";
        made[8] = "<< /Type /Annot /Subtype /Widget /FT /Tx /Ff 16777216 /MaxLen 8 /T (Born) /Rect [50 660 210 680] >>";
        made[9] =
            "<< /Type /Annot /Subtype /Widget /FT /Btn /T (Married) /Rect [50 620 64 634] /AS /Off /AP << /N << /On 14 0 R /Off 14 0 R >> >> >>";
        made[10] = Font;
        made[11] = "<< /FT /Btn /Ff 32768 /T (Sex) /Kids [12 0 R 13 0 R] >>";
        made[12] = "<< /Type /Annot /Subtype /Widget /Parent 11 0 R /Rect [50 580 64 594] /AP << /N << /F 14 0 R /Off 14 0 R >> >> >>";
        made[13] = "<< /Type /Annot /Subtype /Widget /Parent 11 0 R /Rect [90 580 104 594] /AP << /N << /M 14 0 R /Off 14 0 R >> >> >>";
        made.Stream(14, "/Type /XObject /Subtype /Form /BBox [0 0 14 14]", ""u8.ToArray());
        made[15] = "<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /T (County) /Opt [(Alameda) (Marin)] /Rect [50 540 210 560] >>";
        made.Stream(16, "", "BT ET"u8.ToArray());
        return made;
    }

    public IReadOnlyList<int> Numbers => [.. objects.Keys];

    public string this[int number]
    {
        get => Encoding.Latin1.GetString(objects[number]);
        set => objects[number] = Encoding.Latin1.GetBytes(value);
    }

    public void Stream(int number, string dict, byte[] bytes) =>
        objects[number] = [.. Encoding.Latin1.GetBytes($"<< {dict} /Length {bytes.Length} >>\nstream\n"), .. bytes, .. "\nendstream"u8];

    public static byte[] Packed(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var zlib = new ZLibStream(to, CompressionLevel.SmallestSize))
            zlib.Write(bytes);
        return to.ToArray();
    }

    /// <summary>With a cross-reference table, as in the first versions of PDF.</summary>
    public byte[] Bytes()
    {
        using var to = new MemoryStream();
        Put(to, "%PDF-1.6\n");
        var places = new Dictionary<int, long>();
        foreach (var (number, bytes) in objects)
        {
            places[number] = to.Position;
            Put(to, $"{number} 0 obj\n");
            to.Write(bytes);
            Put(to, "\nendobj\n");
        }

        var (at, size) = (to.Position, objects.Keys.Max() + 1);
        Put(to, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (var n = 1; n < size; n++)
            Put(to, places.TryGetValue(n, out var place) ? $"{place:D10} 00000 n \n" : "0000000000 00000 f \n");
        Put(
            to,
            $"trailer\n<< /Size {size} {Trailer.Replace("HERE", at.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)} >>\nstartxref\n{at}\n%%EOF\n"
        );
        return to.ToArray();
    }

    /// <summary>With objects within a stream and a cross-reference stream with predictor, as newer programs write them.</summary>
    public byte[] Compressed()
    {
        var loose = objects.Where(o => Encoding.Latin1.GetString(o.Value).Contains("stream", StringComparison.Ordinal)).ToList();
        var inside = objects.Except(loose).ToList();
        var (head, body) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, bytes) in inside)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Append(Encoding.Latin1.GetString(bytes)).Append('\n');
        }

        var (pack, table) = (objects.Keys.Max() + 1, objects.Keys.Max() + 2);
        using var to = new MemoryStream();
        Put(to, "%PDF-1.6\n");
        var rows = new byte[table + 1][];
        Array.Fill(rows, [0, 0, 0, 0, 0]);
        foreach (var (number, bytes) in loose)
            Object(number, bytes);
        var packed = Packed(Encoding.Latin1.GetBytes($"{head}{body}"));
        Object(
            pack,
            [
                .. Encoding.Latin1.GetBytes(
                    $"<< /Type /ObjStm /N {inside.Count} /First {head.Length} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"
                ),
                .. packed,
                .. "\nendstream"u8,
            ]
        );
        foreach (var ((number, _), i) in inside.Select((o, i) => (o, i)))
            rows[number] = [2, 0, 0, (byte)pack, (byte)i];
        var at = to.Position;
        rows[table] = Row(at);
        // Each byte as the difference from the one above it.
        var predicted = rows.SelectMany((r, n) => r.Select((b, c) => (byte)(b - (n > 0 ? rows[n - 1][c] : 0))).Prepend((byte)2)).ToArray();
        var bytesOf = Packed(predicted);
        Put(
            to,
            $"{table} 0 obj\n<< /Type /XRef /Size {table + 1} /W [1 3 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length {bytesOf.Length} >>\nstream\n"
        );
        to.Write(bytesOf);
        Put(to, $"\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n");
        return to.ToArray();

        void Object(int number, byte[] bytes)
        {
            rows[number] = Row(to.Position);
            Put(to, $"{number} 0 obj\n");
            to.Write(bytes);
            Put(to, "\nendobj\n");
        }

        static byte[] Row(long place) => [1, (byte)(place >> 16), (byte)(place >> 8), (byte)place, 0];
    }

    private static void Put(Stream to, string text) => to.Write(Encoding.Latin1.GetBytes(text));
}
