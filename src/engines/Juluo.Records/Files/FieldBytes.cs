namespace Juluo.Records;

/// <summary>The content of fields, independent of quoting.</summary>
internal static class FieldBytes
{
    /// <summary>Returns the content of a field. Only a field that contains doubled quotes or line ends is copied, into a new array.</summary>
    public static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty || raw[0] != (byte)'"')
        {
            return raw;
        }

        var content = raw[1..^1];
        return content.IndexOfAny((byte)'"', (byte)'\r') < 0 ? content : Unescaped(content);
    }

    private static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> content)
    {
        var plain = new byte[content.Length];
        var length = 0;
        for (var i = 0; i < content.Length; i++)
        {
            // lines end with a line feed, also within quotes
            if (content[i] == (byte)'\r' && i + 1 < content.Length && content[i + 1] == (byte)'\n')
            {
                continue;
            }

            plain[length++] = content[i];
            if (content[i] == (byte)'"')
            {
                i++;
            }
        }

        return plain.AsSpan(0, length);
    }

    /// <summary>Returns the length in bytes of the white-space character (Unicode) that a text begins with; 0 if there is none, or for bytes that are not UTF-8.</summary>
    public static int LeadingSpace(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        if (text[0] < 0x80)
        {
            return text[0] is 32 or (>= 9 and <= 13) ? 1 : 0;
        }

        return
            System.Text.Rune.DecodeFromUtf8(text, out var rune, out var length) == System.Buffers.OperationStatus.Done
            && System.Text.Rune.IsWhiteSpace(rune)
            ? length
            : 0;
    }

    /// <summary>Returns the text without white space at both ends, without copying. Unicode white space counts; an invalid UTF-8 sequence ends the trim.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text)
    {
        for (int space; (space = LeadingSpace(text)) > 0; )
        {
            text = text[space..];
        }

        while (!text.IsEmpty)
        {
            if (text[^1] < 0x80)
            {
                if (text[^1] is not (32 or (>= 9 and <= 13)))
                {
                    break;
                }

                text = text[..^1];
            }
            else if (
                System.Text.Rune.DecodeLastFromUtf8(text, out var rune, out var length) == System.Buffers.OperationStatus.Done
                && System.Text.Rune.IsWhiteSpace(rune)
            )
            {
                text = text[..^length];
            }
            else
            {
                break;
            }
        }

        return text;
    }

    /// <summary>Checks whether a field must be quoted: it contains a comma, a quote or a line end, begins with white space, or is <c>\.</c>, the end marker in some databases' copy format.</summary>
    public static bool NeedsQuotes(ReadOnlySpan<byte> plain) =>
        !plain.IsEmpty && (plain.IndexOfAny(",\"\r\n"u8) >= 0 || LeadingSpace(plain) > 0 || plain.SequenceEqual("\\."u8));
}
