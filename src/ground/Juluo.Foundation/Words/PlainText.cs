namespace Juluo.Foundation;

/// <summary>
/// Removes invisible and deceptive characters from incoming text: control characters, direction overrides that affect neighbouring text, zero-width characters, and
/// stacked marks. Characters that scripts require are kept: joiners, direction marks, variation selectors. Every line break becomes one \n.
/// </summary>
public static class PlainText
{
    // More than any script requires; higher stacks cover the lines above.
    private const int MostMarks = 8;
    private const int BlackFlag = 0x1F3F4;

    /// <returns>The same instance if nothing was removed; empty if nothing visible remains.</returns>
    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var kept = new StringBuilder(text.Length);
        var (marks, seen, flag, before) = (0, false, false, 0);
        // A lone surrogate is read as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            // Flags of regions are spelt in zero-width tag characters.
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

    /// <summary>Truncates to a number of UTF-16 units and appends <paramref name="more"/>; surrogate pairs are not split.</summary>
    public static string Cut(string text, int most, string more = "…")
    {
        if (text.Length <= most)
            return text;
        return string.Concat(text.AsSpan(0, most > 0 && char.IsLowSurrogate(text[most]) ? most - 1 : most), more);
    }

    // The fast path for most text: Latin and Han, kana and Hangul, without combining marks.
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
                or 0xAD // soft hyphen, visible only at line ends
                or 0x180E
                or 0x200B // zero-width space
                or (>= 0x202A and <= 0x202E) // embeddings and overrides of direction (UAX 9)
                or (>= 0x2060 and <= 0x206F) // word joiners, invisible operators, isolates of direction
                or 0xFEFF
                or (>= 0xFFF9 and <= 0xFFFB)
                or (>= 0x1D173 and <= 0x1D17A)
                or (>= 0xFDD0 and <= 0xFDEF)
                or (>= 0xE0000 and <= 0xE007F) // tag characters, read only by programs
        || (rune & 0xFFFE) == 0xFFFE;

    // Letters without a visible glyph.
    private static bool IsBlank(int rune) => rune is 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0;
}
