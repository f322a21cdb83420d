namespace Juluo.Records;

/// <summary>Reads a block byte by byte to find the row with a fault and the reason. Used only for refused files, so it may be slow.</summary>
internal static class StrictReading
{
    /// <summary>Returns the first fault of a block, with its row counted from the block's first, which is 0; null if there is none.</summary>
    public static RecordFault? FirstFault(RecordBlock block, bool header)
    {
        var bytes = block.Bytes;
        var row = 0;
        for (var at = 0; at < bytes.Length; )
        {
            if (IsEmptyLine(bytes[at..], out var line))
            {
                at += line;
                continue;
            }

            if (Row(bytes, ref at, anyCount: header && row == 0) is { } fault)
            {
                return fault with { Row = row };
            }

            if (at >= bytes.Length && block.IsOverlong)
            {
                return Overlong(row);
            }

            row++;
        }

        return null;
    }

    public static RecordFault WrongCount(long row, int fields) =>
        new(
            row,
            $"There {(fields == 1 ? "is 1 field" : $"are {fields} fields")} where {RecordLayout.Count} are expected.",
            fields < RecordLayout.Count
                ? "Look for a line that was broken or cut off, and export the file again."
                : "Look for a comma that should stand within quotes, and export the file again."
        );

    private static RecordFault Overlong(long row) =>
        new(row, $"The row is longer than {RecordBlocks.MostRow >> 20} MB.", "Look for a quote that was opened and not closed.");

    private static bool IsEmptyLine(ReadOnlySpan<byte> bytes, out int length)
    {
        length =
            bytes[0] == (byte)'\n' ? 1
            : bytes.Length > 1 && bytes[0] == (byte)'\r' && bytes[1] == (byte)'\n' ? 2
            : 0;
        return length > 0;
    }

    /// <summary>Moves <paramref name="at"/> past one row, or returns the first fault in it.</summary>
    private static RecordFault? Row(ReadOnlySpan<byte> bytes, ref int at, bool anyCount)
    {
        for (var field = 1; ; field++)
        {
            if (bytes[at] == (byte)'"')
            {
                if (Quoted(bytes, ref at, field) is { } fault)
                {
                    return fault;
                }
            }
            else
            {
                var end = bytes[at..].IndexOfAny((byte)',', (byte)'\n', (byte)'"');
                at = end < 0 ? bytes.Length - 1 : at + end;
                if (bytes[at] == (byte)'"')
                {
                    return new(
                        0,
                        $"A quote stands within {Column(field)}, which does not begin with one.",
                        "Put the whole field into quotes and double the quotes within."
                    );
                }
            }

            var last = bytes[at++] == (byte)'\n' || at >= bytes.Length;
            if (last)
            {
                return anyCount || field == RecordLayout.Count ? null : WrongCount(0, field);
            }
        }
    }

    /// <summary>Moves <paramref name="at"/> to the comma or line feed after a quoted field, or returns the fault in it.</summary>
    private static RecordFault? Quoted(ReadOnlySpan<byte> bytes, ref int at, int field)
    {
        for (at++; ; at++)
        {
            var quote = bytes[at..].IndexOf((byte)'"');
            if (quote < 0 || at + quote + 1 >= bytes.Length)
            {
                return new(0, $"The quote that opens {Column(field)} is not closed.", "Close it, and double the quotes within the field.");
            }

            at += quote + 1;
            if (bytes[at] == (byte)'"')
            {
                continue;
            }

            if (bytes[at] == (byte)'\r' && at + 1 < bytes.Length && bytes[at + 1] == (byte)'\n')
            {
                at++;
            }

            return bytes[at] is (byte)',' or (byte)'\n'
                ? null
                : new(0, $"Something stands behind the closing quote of {Column(field)}.", "Double the quotes within the field.");
        }
    }

    private static string Column(int field) => field <= RecordLayout.Count ? RecordLayout.Columns[field - 1] : $"field {field}";
}
