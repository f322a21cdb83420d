namespace Juluo.Channels;

/// <summary>Converts between Slack's markup (<c>&lt;https://…|word&gt;</c>, <c>&amp;lt;</c>, <c>&lt;!channel&gt;</c>) and Markdown.</summary>
internal static partial class SlackText
{
    public static string Markdown(string text) =>
        Angled()
            .Replace(
                text,
                m => m.Groups["word"].Success ? $"[{m.Groups["word"].Value}]({m.Groups["to"].Value})" : $"<{m.Groups["to"].Value}>"
            )
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>Converts for external services. Mentions of everyone or of a person's id there are escaped to plain text.</summary>
    public static string Write(string text) =>
        Calling()
            .Replace(text, "@\u200b${all}")
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"<(?<to>(?:https?|mailto):[^\s<>|]+)(?:\|(?<word>[^<>|\[\]\n]*))?>", RegexOptions.None, 1000)]
    private static partial Regex Angled();

    [GeneratedRegex("@(?<all>channel|all|here|everyone|room)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Calling();
}
