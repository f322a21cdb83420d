namespace Juluo.Foundation;

/// <summary>Reads a language from a table: its code, or its name in Chinese or English.</summary>
public static class LanguageWord
{
    private static readonly string[] Chinese =
    [
        "中文",
        "繁體中文",
        "正體中文",
        "華語",
        "國語",
        "chinese",
        "traditional chinese",
        "mandarin",
    ];
    private static readonly string[] English = ["english", "英文", "英語"];

    /// <summary>
    /// Returns the language that a word denotes; null if the word is unknown, or the language is not complete in Juluo, as simplified Chinese (<c>zh-CN</c>, <c>zh-Hans</c>).
    /// </summary>
    public static string? Read(string word)
    {
        var typed = word.Trim().Replace('_', '-').ToLowerInvariant();
        var parts = typed.Split('-');
        return Chinese.Contains(typed) ? Languages.Chinese
            : English.Contains(typed) || parts[0] is "en" or "eng" ? Languages.English
            : parts[0] == "zh" && !parts.Skip(1).Any(p => p is "hans" or "cn" or "sg") ? Languages.Chinese
            : null;
    }
}
