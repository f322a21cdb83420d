namespace Juluo.Records;

/// <summary>What a field says, apart from how it is quoted.</summary>
internal static class FieldBytes
{
    /// <summary>The bytes that a field stands for. Only a field with doubled quotes or line ends within has to be copied, which makes an array.</summary>
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
            // a line ends by a line feed, also within quotes
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

    /// <summary>How many bytes of white space a text begins with, as Unicode counts it; 0 for bytes that are no UTF-8.</summary>
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

    /// <summary>Without the white space at both ends.</summary>
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

    /// <summary>Whether a field must stand in quotes: it holds a comma, a quote or a line end, begins with white space, or is <c>\.</c>, which ends some databases' copies.</summary>
    public static bool NeedsQuotes(ReadOnlySpan<byte> plain) =>
        !plain.IsEmpty && (plain.IndexOfAny(",\"\r\n"u8) >= 0 || LeadingSpace(plain) > 0 || plain.SequenceEqual("\\."u8));
}
