using System.Globalization;
using System.Text;

namespace Juluo.Host.Tests;

/// <summary>The visible part of a text, and what must never be shown: the tests' own rule, independent of the program's.</summary>
internal static class Visible
{
    /// <summary>Letters, numbers, signs and pictures in order; marks, spaces and everything invisible left out.</summary>
    public static string Of(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune != Rune.ReplacementChar && !IsBlank(rune.Value) && !Unseen(Rune.GetUnicodeCategory(rune)))
                seen.Append(rune);
        return seen.ToString();
    }

    /// <summary>Deceptive or broken content: control characters, unterminated directional marks, zero-width words, lone surrogates, stacks of marks.</summary>
    public static string? Harm(string text)
    {
        var marks = 0;
        var flag = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                return $"half of a character at {i}";
            i += rune.Utf16SequenceLength - 1;
            flag = rune.Value == 0x1F3F4 || (flag && rune.Value is >= 0xE0020 and <= 0xE007F);
            if (!flag && Harms(rune.Value))
                return $"U+{rune.Value:X4} at {i}";
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > 10)
                return $"marks upon marks at {i}";
        }

        return null;
    }

    // Letters that are invisible.
    private static bool IsBlank(int rune) => rune is 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0;

    private static bool Unseen(UnicodeCategory kind) =>
        kind
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static bool Harms(int rune) =>
        rune
            is (< 0x20 and not ('\t' or '\n' or '\r'))
                or (>= 0x7F and <= 0x9F)
                or 0x200B
                or 0xFEFF
                or (>= 0x2028 and <= 0x202E)
                or (>= 0x2060 and <= 0x206F)
                or (>= 0xE0000 and <= 0xE007F)
        || (rune & 0xFFFE) == 0xFFFE;
}
