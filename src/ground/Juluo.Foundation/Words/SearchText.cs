namespace Juluo.Foundation;

/// <summary>
/// How a text is compared when it is looked for: full width as half width, capitals as small, 臺 as 台, and letters without their marks, since a keyboard has
/// no ễ. The database's <c>people.fold</c> answers the same, which a test holds.
/// </summary>
public static class SearchText
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormKC).Normalize(NormalizationForm.FormD))
            // Of Latin, Greek and Cyrillic only: marks of other scripts are letters, as が is not か.
            if (c is < '\u0300' or > '\u036f')
                Append(folded, c);
        return folded.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>What makes two names one, as the database's <c>people.same</c>: marks count, so that Müller and Muller are two.</summary>
    public static string Same(string name) => name.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('臺', '台');

    /// <summary>Whether a name is signed as it stands somewhere: whatever its case, its blanks, its width, and whichever dot stands between its parts.</summary>
    public static bool SignsAs(string typed, string name) => Signed(typed) == Signed(name);

    // Keyboards have different dots between the parts of a name: ・ · • ‧ ． and others.
    private static string Signed(string name) =>
        string.Concat(
                name.Normalize(NormalizationForm.FormKC)
                    .Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '·' or '・' or '•' or '‧' or '∙' or '。'))
            )
            .ToUpperInvariant();

    /// <summary>Whether what was typed is a part of the text.</summary>
    public static bool Has(string? text, string typed) => text is not null && Fold(text).Contains(Fold(typed), StringComparison.Ordinal);

    /// <summary>Whether what was typed is the text.</summary>
    public static bool Is(string? text, string typed) => text is not null && Fold(text) == Fold(typed);

    // Letters that no decomposition takes apart.
    private static void Append(StringBuilder folded, char c)
    {
        if (c < '\u0080')
            folded.Append(c);
        else
            _ = c switch
            {
                '臺' => folded.Append('台'),
                'đ' or 'Đ' or 'ð' or 'Ð' => folded.Append('d'),
                'ø' or 'Ø' => folded.Append('o'),
                'ł' or 'Ł' => folded.Append('l'),
                'ħ' or 'Ħ' => folded.Append('h'),
                'ı' => folded.Append('i'),
                'ß' or 'ẞ' => folded.Append("ss"),
                'æ' or 'Æ' => folded.Append("ae"),
                'œ' or 'Œ' => folded.Append("oe"),
                'þ' or 'Þ' => folded.Append("th"),
                _ => folded.Append(c),
            };
    }
}
