namespace Juluo.People;

/// <summary>Languages that people may say they speak, by ISO 639; their names stand in the catalogues under <c>tongue.</c>.</summary>
public static class SpokenLanguages
{
    public static readonly IReadOnlyList<string> All =
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
}
