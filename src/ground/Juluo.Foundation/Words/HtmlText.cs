namespace Juluo.Foundation;

/// <summary>
/// Converts HTML written by others to readable text: blocks and breaks end a line, entities become characters, other tags are removed. Text without tags and
/// entities is unchanged, and so is text that only resembles a tag, such as &lt;3. For display only: pages encode the result like any other text.
/// </summary>
/// <remarks>O(length).</remarks>
public static partial class HtmlText
{
    private const string Blocks =
        "address|article|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|th|thead|tr|ul";

    private const string Inline =
        "a|abbr|b|big|center|cite|code|del|em|font|i|iframe|img|ins|label|mark|o:p|q|s|script|small|span|strike|strong|style|sub|sup|title|tt|u";

    public static string Of(string text)
    {
        var read = Once(text);
        // Some sources are encoded twice.
        return Tag().IsMatch(read) ? Once(read) : read;
    }

    private static string Once(string text)
    {
        var tagged = Tag().IsMatch(text);
        if (!tagged && !Entity().IsMatch(text))
            return text;
        if (tagged)
        {
            // In text with block tags, line breaks of the source are blanks.
            if (Block().IsMatch(text))
                text = text.ReplaceLineEndings(" ");
            text = Tag().Replace(Block().Replace(Unseen().Replace(WithoutComments(text), ""), "\n"), "");
        }

        var lines = PlainText
            .Of(WebUtility.HtmlDecode(text))
            .Replace('\u00a0', ' ')
            .Split('\n')
            .Select(l => Blanks().Replace(l, " ").Trim());
        return tagged ? string.Join('\n', lines.Where(l => l.Length > 0)) : string.Join('\n', lines);
    }

    // Not a regular expression: it would search for the end of each of a million unclosed comments.
    private static string WithoutComments(string text)
    {
        var kept = new StringBuilder(text.Length);
        var at = 0;
        while (
            text.IndexOf("<!--", at, StringComparison.Ordinal) is >= 0 and var from
            && text.IndexOf("-->", from + 4, StringComparison.Ordinal) is >= 0 and var end
        )
        {
            kept.Append(text, at, from - at);
            at = end + 3;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    [GeneratedRegex(
        $@"</?({Blocks}|{Inline})(\s[^<>]*)?/?>|<!--",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tag();

    [GeneratedRegex($@"</?({Blocks})(\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex(
        @"<script(\s[^<>]*)?>[^<]*</script>|<style(\s[^<>]*)?>[^<]*</style>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(@"&([a-zA-Z]{2,10}|#[0-9]{2,6}|#x[0-9a-fA-F]{2,6});", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Entity();

    [GeneratedRegex(@"[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
