using System.Text;

namespace Juluo.Calendars;

/// <summary>Text of iCalendar (RFC 5545): lines of at most 75 octets, and their values.</summary>
public static class IcsText
{
    private const int MostOctets = 75;

    /// <summary>Cuts a text to a maximum number of UTF-16 units and appends …; never cuts a character in two.</summary>
    internal static string Cut(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsLowSurrogate(text[most]) ? most - 1 : most), "…");

    /// <summary>Escapes a value of the type TEXT (3.3.11).</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                _ when char.IsControl(c) && c != '\t' => escaped,
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }

    public static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\' || at + 1 == value.Length)
                text.Append(value[at]);
            else
                text.Append(value[++at] is 'n' or 'N' ? '\n' : value[at]);
        }

        return text.ToString();
    }

    /// <summary>Returns a parameter value, quoted if necessary; characters that quotes cannot contain are encoded by RFC 6868.</summary>
    public static string Parameter(string value)
    {
        var plain = new string([.. value.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))])
            .Replace("^", "^^", StringComparison.Ordinal)
            .Replace("\n", "^n", StringComparison.Ordinal)
            .Replace("\"", "^'", StringComparison.Ordinal);
        return plain.AsSpan().ContainsAny(":;,") ? $"\"{plain}\"" : plain;
    }

    /// <summary>Writes a line, folded if longer than 75 octets; never within a character (a Chinese one has three octets).</summary>
    public static void Fold(StringBuilder into, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                into.Append("\r\n ");
                octets = 1;
            }

            into.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        into.Append("\r\n");
    }
}
