namespace Juluo.People;

/// <summary>
/// Languages to choose from as spoken, by ISO 639 code. Their names are in the catalogues under <c>tongue.</c>, from CLDR; it has none for Taiwan's own languages, whose names we added.
/// </summary>
public static class SpokenLanguages
{
    /// <summary>The languages that the form shows at once; it unfolds to show the rest.</summary>
    public static readonly IReadOnlyList<string> Usual =
    [
        "zh",
        "nan",
        "hak",
        "yue",
        "ami",
        "tay",
        "pwn",
        "tss",
        "en",
        "ja",
        "ko",
        "vi",
        "id",
        "th",
        "fil",
        "ms",
        "fr",
        "de",
        "es",
        "pt",
        "it",
        "ru",
        "ar",
        "hi",
    ];

    private static readonly string[] Further =
    [
        "af",
        "am",
        "as",
        "az",
        "be",
        "bg",
        "bn",
        "bo",
        "bs",
        "ca",
        "ceb",
        "cs",
        "cy",
        "da",
        "el",
        "et",
        "eu",
        "fa",
        "ff",
        "fi",
        "ga",
        "gd",
        "gl",
        "gu",
        "ha",
        "he",
        "hr",
        "ht",
        "hu",
        "hy",
        "ig",
        "is",
        "jv",
        "ka",
        "kk",
        "km",
        "kn",
        "ku",
        "ky",
        "lb",
        "lo",
        "lt",
        "lv",
        "mg",
        "mk",
        "ml",
        "mn",
        "mr",
        "mt",
        "my",
        "ne",
        "nl",
        "no",
        "om",
        "or",
        "pa",
        "pl",
        "ps",
        "qu",
        "ro",
        "rw",
        "sd",
        "si",
        "sk",
        "sl",
        "sn",
        "so",
        "sq",
        "sr",
        "su",
        "sv",
        "sw",
        "ta",
        "te",
        "tg",
        "ti",
        "tk",
        "tr",
        "ug",
        "uk",
        "ur",
        "uz",
        "wo",
        "xh",
        "yi",
        "yo",
        "zu",
    ];

    public static readonly IReadOnlyList<string> All = [.. Usual, .. Further];

    /// <summary>Returns errors if too many languages are ticked, or one that is not in <see cref="All"/>.</summary>
    public static IEnumerable<Error> Check(IReadOnlyCollection<string> ticked, string field, int most)
    {
        if (ticked.Count > most)
            yield return new ProfileErrors.TooManyLanguages(field, most);
        if (ticked.Any(l => !All.Contains(l, StringComparer.Ordinal)))
            yield return new NotOffered(field);
    }
}
