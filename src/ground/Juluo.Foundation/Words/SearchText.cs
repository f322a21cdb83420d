namespace Juluo.Foundation;

/// <summary>
/// Normalizes text for search: full width to half width, upper to lower case, 臺 to 台, and letters without their marks, since many keyboards lack ễ. The database's
/// <c>people.fold</c> returns the same; a test compares them.
/// </summary>
public static class SearchText
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormKC).Normalize(NormalizationForm.FormD))
            // Only marks of Latin, Greek and Cyrillic: in other scripts marks make different letters, such as が and か.
            if (c is < '\u0300' or > '\u036f')
                Append(folded, c);
        return folded.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>Normalizes a name for equality, like the database's <c>people.same</c>: marks count, so Müller and Muller differ.</summary>
    public static string Same(string name) => name.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('臺', '台');

    /// <summary>Checks if a typed signature matches a name, ignoring case, blanks, width and the kind of dot between its parts.</summary>
    public static bool SignsAs(string typed, string name) => Signed(typed) == Signed(name);

    // Keyboards have different dots between the parts of a name: ・ · • ‧ ． and others.
    private static string Signed(string name) =>
        string.Concat(
                name.Normalize(NormalizationForm.FormKC)
                    .Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '·' or '・' or '•' or '‧' or '∙' or '。'))
            )
            .ToUpperInvariant();

    /// <summary>Checks if the text contains the typed text.</summary>
    public static bool Has(string? text, string typed) => text is not null && Fold(text).Contains(Fold(typed), StringComparison.Ordinal);

    /// <summary>Checks if the text equals the typed text.</summary>
    public static bool Is(string? text, string typed) => text is not null && Fold(text) == Fold(typed);

    // Letters that have no decomposition in Unicode.
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
