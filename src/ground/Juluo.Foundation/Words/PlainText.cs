namespace Juluo.Foundation;

/// <summary>
/// Text as it comes in, without what no one sees and some use to deceive: control characters, orders of direction that reach into what stands beside them,
/// characters of no width, and marks piled upon a letter. What writing needs stays: joiners, marks of direction, variants. A line ends with one sign.
/// </summary>
public static class PlainText
{
    // More than any script asks for; what is piled higher covers the lines above.
    private const int MostMarks = 8;
    private const int BlackFlag = 0x1F3F4;

    /// <returns>The same text if there is nothing to take out; empty if nothing of it can be seen.</returns>
    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var kept = new StringBuilder(text.Length);
        var (marks, seen, flag, before) = (0, false, false, 0);
        // Half of a pair comes as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            // The flags of parts of countries are spelt in letters of no width.
            flag = rune.Value == BlackFlag || (flag && rune.Value is >= 0xE0020 and <= 0xE007F);
            if (IsLineBreak(rune.Value))
                kept.Append('\n');
            else if (rune.Value == '\n')
                kept.Append(before == '\r' ? "" : "\n");
            else if (flag || !IsHidden(rune.Value))
            {
                var kind = Rune.GetUnicodeCategory(rune);
                var mark = kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
                marks = (mark, kind) switch
                {
                    (true, _) => marks + 1,
                    (_, UnicodeCategory.Format) => marks,
                    _ => 0,
                };
                if (marks > MostMarks)
                    continue;
                seen |= !mark && kind != UnicodeCategory.Format && !Rune.IsWhiteSpace(rune) && !IsBlank(rune.Value);
                kept.Append(rune);
            }

            before = rune.Value;
        }

        return seen ? kept.ToString() : "";
    }

    /// <summary>At most so many units of it, and <paramref name="more"/> where it went on; no character is cut in two.</summary>
    public static string Cut(string text, int most, string more = "…")
    {
        if (text.Length <= most)
            return text;
        return string.Concat(text.AsSpan(0, most > 0 && char.IsLowSurrogate(text[most]) ? most - 1 : most), more);
    }

    // Most text there is: Latin and Han, kana and Hangul, without marks of their own.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (
                c
                is not (
                    (>= ' ' and <= '~')
                    or '\n'
                    or '\t'
                    or (>= '\u00A0' and <= '\u02FF' and not '\u00AD')
                    or (>= '\u3000' and <= '\u3029')
                    or (>= '\u3041' and <= '\u3096')
                    or (>= '\u309B' and <= '\u312F')
                    or (>= '\u3400' and <= '\u9FFF')
                    or (>= '\uAC00' and <= '\uD7A3')
                    or (>= '\uFF01' and <= '\uFF9F')
                )
            )
                return false;
        return true;
    }

    private static bool IsLineBreak(int rune) => rune is '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    private static bool IsHidden(int rune) =>
        rune
            is (< ' ' and not '\t')
                or (>= 0x7F and <= 0x9F)
                or 0xAD // a hyphen that shows only where a line ends
                or 0x180E
                or 0x200B // a space of no width
                or (>= 0x202A and <= 0x202E) // embeddings and overrides of direction (UAX 9)
                or (>= 0x2060 and <= 0x206F) // joiners of words, operators unseen, isolates of direction
                or 0xFEFF
                or (>= 0xFFF9 and <= 0xFFFB)
                or (>= 0x1D173 and <= 0x1D17A)
                or (>= 0xFDD0 and <= 0xFDEF)
                or (>= 0xE0000 and <= 0xE007F) // letters that only programs read
        || (rune & 0xFFFE) == 0xFFFE;

    // Letters that show nothing.
    private static bool IsBlank(int rune) => rune is 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0;
}
