namespace Juluo.Channels;

/// <summary>Emoji for reactions: one emoji as people see it (a face with a skin tone, a flag, a family), however many code points it has.</summary>
internal static class Emoji
{
    /// <summary>The emoji offered as buttons; any other emoji can be typed.</summary>
    public static readonly IReadOnlyList<string> Offered = ["👍", "❤️", "😄", "🎉", "🙏", "👀", "✅"];

    /// <summary>The maximum number of different emoji on a message; another fails with <see cref="MessageErrors.EnoughReactions"/>.</summary>
    public const int MostKinds = 20;

    private const int MostRunes = 16;

    // Unicode 15.1, emoji-data.txt, without digits, which are emoji only with a keycap.
    private static readonly (int From, int To)[] Pictures =
    [
        (0xA9, 0xA9),
        (0xAE, 0xAE),
        (0x203C, 0x203C),
        (0x2049, 0x2049),
        (0x2122, 0x2122),
        (0x2139, 0x2139),
        (0x2194, 0x21AA),
        (0x231A, 0x23FF),
        (0x24C2, 0x24C2),
        (0x25AA, 0x25FE),
        (0x2600, 0x27BF),
        (0x2934, 0x2935),
        (0x2B05, 0x2B55),
        (0x3030, 0x303D),
        (0x3297, 0x3299),
        (0x1F004, 0x1F0CF),
        (0x1F170, 0x1F251),
        (0x1F300, 0x1FAFF),
    ];

    public static bool Is(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        if (runes.Count is 0 or > MostRunes || StringInfo.GetNextTextElementLength(text) != text.Length)
            return false;
        // A keycap: a digit, # or * followed by the enclosing keycap.
        if (runes.Count is 2 or 3 && runes[^1].Value == 0x20E3)
            return runes[0].Value is >= '0' and <= '9' or '#' or '*';
        return runes.Exists(IsPicture) && runes.TrueForAll(r => IsPicture(r) || IsPart(r));
    }

    private static bool IsPicture(Rune rune) => Array.Exists(Pictures, p => rune.Value >= p.From && rune.Value <= p.To);

    // Joiners and modifiers: zero-width joiner, variation selectors and flag tags.
    private static bool IsPart(Rune rune) => rune.Value is 0x200D or 0xFE0E or 0xFE0F or >= 0xE0020 and <= 0xE007F;
}
