namespace Juluo.HelpDirectory;

/// <summary>Languages of HSDS, by their two-letter codes where files use three letters or a name.</summary>
internal static class HelpLanguages
{
    private static readonly (string Code, string Long, string English, string Chinese)[] Known =
    [
        ("zh", "zho", "chinese", "中文"),
        ("zh", "cmn", "mandarin", "華語"),
        ("nan", "nan", "taiwanese", "台語"),
        ("hak", "hak", "hakka", "客語"),
        ("yue", "yue", "cantonese", "粵語"),
        ("en", "eng", "english", "英文"),
        ("ja", "jpn", "japanese", "日文"),
        ("ko", "kor", "korean", "韓文"),
        ("vi", "vie", "vietnamese", "越南文"),
        ("id", "ind", "indonesian", "印尼文"),
        ("th", "tha", "thai", "泰文"),
        ("fil", "fil", "filipino", "菲律賓文"),
        ("fil", "tgl", "tagalog", "他加祿文"),
        ("es", "spa", "spanish", "西班牙文"),
        ("fr", "fra", "french", "法文"),
        ("de", "deu", "german", "德文"),
        ("pt", "por", "portuguese", "葡萄牙文"),
        ("ar", "ara", "arabic", "阿拉伯文"),
        ("ru", "rus", "russian", "俄文"),
        ("hi", "hin", "hindi", "印地文"),
    ];

    // CLDR provides the three-letter codes and English names of all others.
    private static readonly (string Code, string Long, string English)[] Others =
    [
        .. SpokenLanguages
            .All.Where(c => !Known.Any(k => k.Code == c))
            .Select(c => (c, Culture: System.Globalization.CultureInfo.GetCultureInfo(c)))
            .Select(c => (c.c, c.Culture.ThreeLetterISOLanguageName, SearchText.Fold(c.Culture.EnglishName))),
    ];

    /// <returns>A code that has a name in our catalogues, otherwise the name as it is given.</returns>
    public static string? Of(string? code, string? name)
    {
        var short_ = code?.Split('-', '_')[0].ToLowerInvariant();
        if (short_ is not null && SpokenLanguages.All.Contains(short_))
            return short_;
        var folded = name is null ? null : SearchText.Fold(name);
        return Array.Find(Known, k => k.Long == short_ || k.English == folded || SearchText.Fold(k.Chinese) == folded).Code
            ?? Array.Find(Others, o => o.Long == short_ || o.English == folded).Code
            ?? name
            ?? code;
    }

    /// <summary>Returns the English name, which HSDS requires.</summary>
    public static string NameOf(string code) =>
        Array.Find(Known, k => k.Code == code).English is { } name ? char.ToUpperInvariant(name[0]) + name[1..]
        : SpokenLanguages.All.Contains(code) ? System.Globalization.CultureInfo.GetCultureInfo(code).EnglishName
        : code;
}
