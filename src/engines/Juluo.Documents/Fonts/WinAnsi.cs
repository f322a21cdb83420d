namespace Juluo.Documents;

/// <summary>The letters that every program can show without an embedded font: Helvetica in Windows' western encoding, with its widths (Adobe's metrics).</summary>
internal static class WinAnsi
{
    private const string Special =
        "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";

    // From the space to the tilde, in thousandths of the font size.
    private static readonly int[] Widths =
    [
        278,
        278,
        355,
        556,
        556,
        889,
        667,
        191,
        333,
        333,
        389,
        584,
        278,
        333,
        278,
        278,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        278,
        278,
        584,
        584,
        584,
        556,
        1015,
        667,
        667,
        722,
        722,
        667,
        611,
        778,
        722,
        278,
        500,
        667,
        556,
        833,
        722,
        778,
        667,
        778,
        722,
        667,
        611,
        722,
        667,
        944,
        667,
        667,
        611,
        278,
        278,
        278,
        469,
        556,
        333,
        556,
        556,
        500,
        556,
        556,
        278,
        556,
        556,
        222,
        222,
        500,
        222,
        833,
        556,
        556,
        556,
        556,
        333,
        500,
        278,
        556,
        500,
        722,
        500,
        500,
        500,
        334,
        260,
        334,
        584,
    ];

    /// <summary>Encodes a text; null if a letter is not in the encoding.</summary>
    public static byte[]? Encode(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= ' ' and <= '~') or (>= '\u00a0' and <= '\u00ff') or '\n')
                bytes[i] = (byte)c;
            else if (c != '\0' && Special.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
                bytes[i] = (byte)(0x80 + at);
            else
                return null;
        }

        return bytes;
    }

    public static int Width(char c) => c is >= ' ' and <= '~' ? Widths[c - ' '] : 556;
}
