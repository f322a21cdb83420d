using System.Text.Unicode;

namespace Juluo.Lens;

/// <summary>
/// Reads rows of a CSV file as bytes (RFC 4180: quotes, doubled quotes, line ends within quotes; LF or CRLF; comma, semicolon or tab, detected from the header). Uses a fixed amount of
/// memory for any file; a row longer than <see cref="MostBytes"/> ends the reading with an error.
/// </summary>
internal sealed class CsvRows(Stream stream) : IDisposable
{
    public const int MostBytes = 64 * 1024;
    private const int MostFields = 256;
    private readonly byte[] block = new byte[MostBytes * 8];
    private readonly byte[] unquoted = new byte[MostBytes];
    private readonly (int From, int Length, bool Quoted)[] fields = new (int, int, bool)[MostFields];
    private int start;
    private int end;
    private bool over;
    private int row;
    private int rowEnd;
    private long lines;
    private byte separator = (byte)',';

    /// <summary>The line of the file on which the row begins; the header is on line 1.</summary>
    public long Line { get; private set; }

    public int Count { get; private set; }

    /// <summary>The error that makes the current row unreadable; null if it is valid.</summary>
    public Error? Wrong { get; private set; }

    /// <summary>The number of bytes read from the file.</summary>
    public long Bytes { get; private set; }

    /// <summary>Reads the header and returns lower-case column names by position.</summary>
    public async ValueTask<(string[] Names, Error? Error)> Header(CancellationToken stop)
    {
        await Fill(stop);
        var first = block.AsSpan(start, end - start);
        if (
            first.StartsWith("PK"u8)
            || first.StartsWith("7z"u8)
            || first.StartsWith("BZh"u8)
            || first.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
            || first.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])
        )
            return ([], new ImportErrors.Packed());
        if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return ([], new ImportErrors.NotUtf8(1));
        if (first.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start += 3;
        separator = Separator(block.AsSpan(start, end - start));
        if (!await Next(stop))
            return ([], new ImportErrors.Empty());
        return Wrong is { } wrong ? ([], wrong) : ([.. Enumerable.Range(0, Count).Select(k => Text(k).Trim().ToLowerInvariant())], null);
    }

    /// <summary>Moves to the next row, skipping blank lines. Returns false at the end.</summary>
    public ValueTask<bool> Next(CancellationToken stop) => TryNext(out var found) ? new(found) : NextAfterFill(stop);

    /// <summary>The bytes of a field; empty if the row has no such field.</summary>
    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            if (field < 0 || field >= Count)
                return default;
            var (from, length, quoted) = fields[field];
            var raw = block.AsSpan(from, length);
            if (!quoted)
                return raw.Trim(" \t"u8);
            if (!raw.Contains((byte)'"'))
                return raw;
            var written = 0;
            for (var k = 0; k < raw.Length; k++)
            {
                unquoted[written++] = raw[k];
                k += raw[k] == '"' ? 1 : 0;
            }

            return unquoted.AsSpan(0, written);
        }
    }

    public string Text(int field) => Encoding.UTF8.GetString(this[field]);

    public void Dispose() => stream.Dispose();

    private static byte Separator(ReadOnlySpan<byte> text)
    {
        var line = text[..(text.IndexOf((byte)'\n') is >= 0 and var at ? at : text.Length)];
        var (best, most) = ((byte)',', line.Count((byte)','));
        foreach (var other in ";\t"u8)
            if (line.Count(other) > most)
                (best, most) = (other, line.Count(other));
        return best;
    }

    private async ValueTask<bool> NextAfterFill(CancellationToken stop)
    {
        bool found;
        do await Fill(stop);
        while (!TryNext(out found));
        return found;
    }

    /// <returns>False if more bytes are needed to decide.</returns>
    private bool TryNext(out bool found)
    {
        found = true;
        while (true)
        {
            var rest = block.AsSpan(start, end - start);
            if (rest.IsEmpty && over)
            {
                found = false;
                return true;
            }

            var length = Measure(rest, out var newlines);
            if (length > MostBytes || (length < 0 && rest.Length > MostBytes))
                return Refuse(new ImportErrors.RowTooLong(lines + 1, MostBytes / 1024));
            if (length < 0 && !over)
                return false;
            (row, Line) = (start, lines + 1);
            rowEnd = row + (length < 0 ? rest.Length : length);
            start = length < 0 ? end : rowEnd + 1;
            lines += newlines + 1;
            if (rowEnd > row && block[rowEnd - 1] == '\r')
                rowEnd--;
            if (rowEnd == row)
                continue;
            Split();
            return true;
        }
    }

    private bool Refuse(Error error)
    {
        (Line, Count, Wrong) = (lines + 1, 0, error);
        (start, end, over) = (0, 0, true);
        return true;
    }

    /// <summary>Returns the length of the row up to its line end; −1 if the line end is not in the buffered bytes.</summary>
    private static int Measure(ReadOnlySpan<byte> bytes, out int newlines)
    {
        newlines = 0;
        var at = bytes.IndexOf((byte)'\n');
        var quote = bytes[..(at < 0 ? bytes.Length : at)].IndexOf((byte)'"');
        if (quote < 0)
            return at;
        var inside = false;
        for (var k = quote; k < bytes.Length; k++)
            if (bytes[k] == '"')
            {
                inside = !inside;
            }
            else if (bytes[k] == '\n')
            {
                if (!inside)
                    return k;
                newlines++;
            }

        return -1;
    }

    private void Split()
    {
        var bytes = block.AsSpan(row, rowEnd - row);
        Count = 0;
        Wrong =
            bytes.Contains((byte)0) ? new ImportErrors.NulByte(Line)
            : Utf8.IsValid(bytes) ? null
            : new ImportErrors.NotUtf8(Line);
        for (var at = 0; Wrong is null && at <= bytes.Length; )
        {
            var quoted = at < bytes.Length && bytes[at] == '"';
            var close =
                quoted ? Closing(bytes, at + 1)
                : bytes[at..].IndexOf(separator) is >= 0 and var next ? at + next
                : bytes.Length;
            if (quoted && (close < 0 || (close + 1 < bytes.Length && bytes[close + 1] != separator)))
                Wrong = new ImportErrors.OpenQuote(Line);
            else if (Count == MostFields)
                Wrong = new ImportErrors.WrongFields(Line, MostFields + 1, MostFields);
            else
                fields[Count++] = quoted ? (row + at + 1, close - at - 1, true) : (row + at, close - at, false);
            at = quoted ? close + 2 : close + 1;
        }
    }

    private static int Closing(ReadOnlySpan<byte> bytes, int at)
    {
        for (; at < bytes.Length; at++)
            if (bytes[at] == '"')
            {
                if (at + 1 >= bytes.Length || bytes[at + 1] != '"')
                    return at;
                at++;
            }

        return -1;
    }

    private async ValueTask Fill(CancellationToken stop)
    {
        Buffer.BlockCopy(block, start, block, 0, end - start);
        (start, end) = (0, end - start);
        while (!over && end < block.Length)
        {
            var read = await stream.ReadAsync(block.AsMemory(end), stop);
            over = read == 0;
            end += read;
            Bytes += read;
        }
    }
}
