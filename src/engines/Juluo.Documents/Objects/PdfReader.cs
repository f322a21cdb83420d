using System.Buffers.Binary;
using System.Text;

namespace Juluo.Documents;

/// <summary>Finds the objects of a file by its cross-reference tables and streams (ISO 32000-1, 7.5). Repairs nothing: a damaged file is refused.</summary>
internal sealed class PdfReader
{
    private const int MostTables = 64;
    private readonly byte[] bytes;
    private readonly Dictionary<int, (byte Kind, long Where, int Index)> places = [];
    private readonly Dictionary<int, object?> read = [];
    private readonly Dictionary<int, (byte[] Bytes, int[] Offsets)> packed = [];
    private readonly HashSet<int> reading = [];
    private readonly PdfBudget budget = new();
    private long left = PdfLimits.MostExpanded;

    public PdfReader(byte[] bytes)
    {
        this.bytes = bytes;
        if (bytes.Length > PdfLimits.MostBytes)
            throw new PdfFaultException(PdfFault.TooLarge);
        if (!bytes.AsSpan().StartsWith("%PDF-"u8))
            throw new PdfFaultException(PdfFault.NotPdf);
        var end = bytes.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
            throw new PdfFaultException(PdfFault.Broken);
        foreach (var b in bytes.AsSpan(end + 5))
            if (!PdfLexer.IsSpace(b))
                throw new PdfFaultException(PdfFault.TwoFiles);
        if (IsZip())
            throw new PdfFaultException(PdfFault.TwoFiles);
        Trailer = ReadTables(end);
        if (Trailer["Encrypt"] is not null)
            throw new PdfFaultException(PdfFault.Encrypted);
    }

    public PdfDict Trailer { get; }

    public IEnumerable<int> Numbers => places.Keys;

    /// <summary>Follows a reference to its object, and returns any other value unchanged. Throws after 16 references in a row.</summary>
    public object? Get(object? what)
    {
        for (var hops = 0; what is PdfRef to; hops++)
        {
            if (hops > 16)
                throw new PdfFaultException(PdfFault.TooDeep);
            what = Load(to.Number);
        }

        return what;
    }

    public PdfDict? Dict(object? what) =>
        Get(what) switch
        {
            PdfDict dict => dict,
            PdfStream stream => stream.Dict,
            _ => null,
        };

    public List<object?> List(object? what) => (Get(what) as PdfArray)?.Items ?? [];

    public string? Name(object? what) => (Get(what) as PdfName)?.Name;

    /// <summary>Expands a stream. Throws if all streams together exceed <see cref="PdfLimits.MostExpanded"/>.</summary>
    public byte[] Expand(PdfStream stream) => PdfFilters.Expand(stream, this, ref left);

    // Detects a ZIP archive, which is read from the end: a record there that extends to the end of the file.
    private bool IsZip()
    {
        for (var at = bytes.Length - 22; at >= Math.Max(0, bytes.Length - 22 - 65_535); at--)
            if (
                bytes.AsSpan(at, 4).SequenceEqual("PK\u0005\u0006"u8)
                && at + 22 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 20)) == bytes.Length
            )
                return true;
        return false;
    }

    private PdfDict ReadTables(int end)
    {
        var mark = bytes.AsSpan(0, end).LastIndexOf("startxref"u8);
        if (mark < 0)
            throw new PdfFaultException(PdfFault.Broken);
        PdfDict? newest = null;
        var (queue, seen) = (new Queue<int>([new PdfLexer(bytes, mark + 9, budget).Int()]), new HashSet<int>());
        while (queue.TryDequeue(out var at))
        {
            if (!seen.Add(at) || seen.Count > MostTables || at >= bytes.Length)
                throw new PdfFaultException(PdfFault.Broken);
            var lexer = new PdfLexer(bytes, at, budget);
            var trailer = lexer.Takes("xref") ? ReadTable(lexer) : ReadStreamTable(at);
            newest ??= trailer;
            foreach (var key in (string[])["XRefStm", "Prev"])
                if (trailer[key] is PdfNumber { Whole: > 0 and < int.MaxValue } more)
                    queue.Enqueue((int)more.Whole);
        }

        return newest!;
    }

    private PdfDict ReadTable(PdfLexer lexer)
    {
        while (!lexer.Takes("trailer"))
        {
            var (first, count) = (lexer.Int(), lexer.Int());
            for (var i = 0; i < count; i++)
            {
                var (where, _) = (lexer.Int(), lexer.Int());
                if (lexer.Takes("n"))
                    Place(first + i, 1, where, 0);
                else if (lexer.Takes("f"))
                    Place(first + i, 0, 0, 0);
                else
                    throw new PdfFaultException(PdfFault.Broken);
            }
        }

        return lexer.Read() as PdfDict ?? throw new PdfFaultException(PdfFault.Broken);
    }

    private PdfDict ReadStreamTable(int at)
    {
        if (ReadAt(at, null) is not PdfStream stream || (stream.Dict["Type"] as PdfName)?.Name != "XRef")
            throw new PdfFaultException(PdfFault.Broken);
        var dict = stream.Dict;
        var widths = ((dict["W"] as PdfArray)?.Items ?? []).ConvertAll(w => (int)((w as PdfNumber)?.Whole ?? -1));
        if (widths.Count != 3 || widths.Exists(w => w is < 0 or > 8))
            throw new PdfFaultException(PdfFault.Broken);
        var rows = Expand(stream).AsSpan();
        var index = ((dict["Index"] as PdfArray)?.Items ?? [new PdfNumber(0), dict["Size"]]).ConvertAll(n => (n as PdfNumber)?.Whole ?? -1);
        for (var i = 0; i + 1 < index.Count; i += 2)
        for (long n = 0; n < index[i + 1]; n++)
        {
            if (rows.Length < widths.Sum() || index[i] + n > PdfLimits.MostObjects * 10L || widths.Sum() == 0)
                throw new PdfFaultException(PdfFault.Broken);
            var kind = widths[0] == 0 ? 1 : Take(ref rows, widths[0]);
            var (second, third) = (Take(ref rows, widths[1]), Take(ref rows, widths[2]));
            Place((int)(index[i] + n), (byte)Math.Min(kind, 3), second, (int)Math.Min(third, int.MaxValue));
        }

        return dict;
    }

    private static long Take(ref Span<byte> rows, int width)
    {
        long value = 0;
        for (var i = 0; i < width; i++)
            value = (value << 8) | rows[i];
        rows = rows[width..];
        return value & long.MaxValue;
    }

    private void Place(int number, byte kind, long where, int index)
    {
        places.TryAdd(number, (kind, where, index)); // the newest table comes first
        if (places.Count > PdfLimits.MostObjects)
            throw new PdfFaultException(PdfFault.TooManyObjects);
    }

    private object? Load(int number)
    {
        if (read.TryGetValue(number, out var known))
            return known;
        if (!places.TryGetValue(number, out var place) || place.Kind is 0 or 3)
            return null;
        if (!reading.Add(number) || reading.Count > 32)
            throw new PdfFaultException(PdfFault.TooDeep);
        var value = place.Kind == 1 ? ReadAt(place.Where, number) : ReadPacked((int)Math.Min(place.Where, int.MaxValue), number);
        reading.Remove(number);
        return read[number] = value;
    }

    private object? ReadAt(long at, int? number)
    {
        if (at < 0 || at >= bytes.Length)
            throw new PdfFaultException(PdfFault.Broken);
        var lexer = new PdfLexer(bytes, (int)at, budget);
        var said = lexer.Int();
        lexer.Int();
        if (!lexer.Takes("obj") || (number is { } wanted && wanted != said))
            throw new PdfFaultException(PdfFault.Broken);
        var value = lexer.Read();
        if (value is not PdfDict dict || !lexer.Takes("stream"))
            return value;
        var start = lexer.At;
        if (start < bytes.Length && bytes[start] == '\r')
            start++;
        if (start < bytes.Length && bytes[start] == '\n')
            start++;
        if (Get(dict["Length"]) is not PdfNumber { Whole: >= 0 } length || start + length.Whole > bytes.Length)
            throw new PdfFaultException(PdfFault.Broken);
        lexer.At = start + (int)length.Whole;
        return lexer.Takes("endstream")
            ? new PdfStream(dict, bytes.AsMemory(start, (int)length.Whole))
            : throw new PdfFaultException(PdfFault.Broken);
    }

    // Reads an object from an object stream; the stream itself must be a top-level object.
    private object? ReadPacked(int holder, int number)
    {
        if (!packed.TryGetValue(holder, out var pack))
        {
            if (!places.TryGetValue(holder, out var place) || place.Kind != 1 || Load(holder) is not PdfStream stream)
                throw new PdfFaultException(PdfFault.Broken);
            var expanded = Expand(stream);
            var (count, first) = (Whole(stream.Dict["N"]), Whole(stream.Dict["First"]));
            if (count > PdfLimits.MostObjects)
                throw new PdfFaultException(PdfFault.TooManyObjects);
            var head = new PdfLexer(expanded, 0, budget);
            var offsets = new int[count * 2];
            for (var i = 0; i < count; i++)
                (offsets[i * 2], offsets[(i * 2) + 1]) = (head.Int(), (int)Math.Min((long)first + head.Int(), int.MaxValue));
            packed[holder] = pack = (expanded, offsets);
        }

        for (var i = 0; i < pack.Offsets.Length; i += 2)
            if (pack.Offsets[i] == number)
                return new PdfLexer(pack.Bytes, pack.Offsets[i + 1], budget).Read();
        return null;
    }

    private int Whole(object? what) =>
        Get(what) is PdfNumber { Whole: >= 0 and <= PdfLimits.MostBytes } number
            ? (int)number.Whole
            : throw new PdfFaultException(PdfFault.Broken);
}
