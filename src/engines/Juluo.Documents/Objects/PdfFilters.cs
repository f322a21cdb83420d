using System.IO.Compression;

namespace Juluo.Documents;

/// <summary>Expands streams that are compressed with Flate, with PNG predictors, and counts the expanded size of others.</summary>
internal static class PdfFilters
{
    /// <param name="left">Bytes that may still be expanded; reduced by the size of this stream.</param>
    public static byte[] Expand(PdfStream stream, PdfReader reader, ref long left)
    {
        var filters = Filters(stream, reader);
        if (filters.Count > 1 || (filters is [var only] && only is not ("FlateDecode" or "Fl")))
            throw new PdfFaultException(PdfFault.Broken);
        var bytes = filters.Count == 0 ? Plain(stream.Raw, ref left) : Inflate(stream.Raw, ref left);
        var given = reader.Get(stream.Dict["DecodeParms"]);
        var parameters = given is PdfArray { Items: [var first, ..] } ? reader.Dict(first) : given as PdfDict;
        var predictor = (reader.Get(parameters?["Predictor"]) as PdfNumber)?.Whole ?? 1;
        if (predictor < 10)
            return predictor == 1 ? bytes : throw new PdfFaultException(PdfFault.Broken);
        var columns = (reader.Get(parameters!["Columns"]) as PdfNumber)?.Whole ?? 1;
        return Unpredict(bytes, columns is > 0 and < 65_536 ? (int)columns : throw new PdfFaultException(PdfFault.Broken));
    }

    /// <summary>Charges the expanded size of a stream, without keeping it. A stream with several filters is followed to its end.</summary>
    public static void Count(PdfStream stream, PdfReader reader, ref long left)
    {
        var raw = stream.Raw;
        var filters = Filters(stream, reader);
        if (filters.Count > 3)
            throw new PdfFaultException(PdfFault.Expands);
        foreach (var filter in filters)
            if (filter is "FlateDecode" or "Fl")
            {
                raw = Inflate(raw, ref left);
            }
            else
            {
                // LZW and run lengths expand at most to 1365 and 64 times their size; the other kinds are pictures, or shrink.
                left -=
                    filter is "LZWDecode" or "LZW" ? raw.Length * 1400L
                    : filter is "RunLengthDecode" or "RL" ? raw.Length * 64L
                    : 0;
                if (left < 0)
                    throw new PdfFaultException(PdfFault.Expands);
                return;
            }
    }

    private static List<string> Filters(PdfStream stream, PdfReader reader) =>
        reader.Get(stream.Dict["Filter"]) switch
        {
            null => [],
            PdfName name => [name.Name],
            PdfArray names => [.. names.Items.Select(n => reader.Name(n) ?? "")],
            _ => throw new PdfFaultException(PdfFault.Broken),
        };

    private static byte[] Plain(ReadOnlyMemory<byte> raw, ref long left) =>
        (left -= raw.Length) < 0 ? throw new PdfFaultException(PdfFault.Expands) : raw.ToArray();

    private static byte[] Inflate(ReadOnlyMemory<byte> raw, ref long left)
    {
        using var packed = new MemoryStream(raw.ToArray(), writable: false);
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        var piece = new byte[16_384];
        try
        {
            for (int n; (n = zlib.Read(piece)) > 0; )
            {
                if ((left -= n) < 0)
                    throw new PdfFaultException(PdfFault.Expands);
                all.Write(piece, 0, n);
            }
        }
        catch (InvalidDataException)
        {
            throw new PdfFaultException(PdfFault.Broken);
        }

        return all.ToArray();
    }

    private static byte[] Unpredict(byte[] bytes, int columns)
    {
        var rows = bytes.Length / (columns + 1);
        var (plain, above) = (new byte[rows * columns], new byte[columns]);
        for (var r = 0; r < rows; r++)
        {
            var row = plain.AsSpan(r * columns, columns);
            bytes.AsSpan((r * (columns + 1)) + 1, columns).CopyTo(row);
            var kind = bytes[r * (columns + 1)];
            for (var c = 0; c < columns; c++)
            {
                var (left, up, corner) = (c > 0 ? row[c - 1] : 0, above[c], c > 0 ? above[c - 1] : 0);
                row[c] += (byte)(
                    kind switch
                    {
                        1 => left,
                        2 => up,
                        3 => (left + up) / 2,
                        4 => Paeth(left, up, corner),
                        _ => 0,
                    }
                );
            }

            row.CopyTo(above);
        }

        return plain;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left
            : b <= c ? up
            : corner;
    }
}
