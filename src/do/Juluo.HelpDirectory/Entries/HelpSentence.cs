namespace Juluo.HelpDirectory;

/// <summary>Cuts texts to their first sentence, at most 160 characters, for a line in a list.</summary>
internal static class HelpSentence
{
    private const int Most = 160;

    public static string First(string text)
    {
        var end = text.IndexOfAny(['。', '\n', '！', '？']);
        var point = text.IndexOf(". ", StringComparison.Ordinal);
        var at =
            (end, point) is (< 0, < 0) ? text.Length
            : end < 0 ? point + 1
            : point < 0 ? end + 1
            : Math.Min(end, point) + 1;
        return PlainText.Cut(text[..Math.Min(at, text.Length)].TrimEnd(), Most);
    }
}
