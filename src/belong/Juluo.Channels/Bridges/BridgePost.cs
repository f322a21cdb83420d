namespace Juluo.Channels;

/// <summary>
/// What programs post, in the shape that Slack began and Mattermost, Matrix bridges and a hundred tools speak: a text, who says it, attachments with a text of their own. Blocks and
/// all else are not looked at: <c>text</c> is what they are meant to fall back to.
/// </summary>
internal sealed record BridgePost(string? Text = null, string? Username = null, IReadOnlyList<BridgePost.Attachment>? Attachments = null)
{
    public sealed record Attachment(string? Title = null, string? Text = null, string? Fallback = null);

    /// <summary>From the <c>payload</c> field of a form; null: not readable.</summary>
    internal static BridgePost? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<BridgePost>(payload, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As Markdown, cut where a message ends.</summary>
    internal string Said()
    {
        var parts = (Attachments ?? []).Select(a => string.Join('\n', Some(a?.Title), Some(a?.Text) ?? Some(a?.Fallback)).Trim());
        var said = MessageText.AsTyped(SlackText.Markdown(string.Join('\n', parts.Prepend(Text ?? "").Where(p => p.Length > 0))));
        var runes = said.EnumerateRunes();
        return runes.Count() <= Message.MostText ? said : string.Concat(runes.Take(Message.MostText - 1)) + "…";
    }

    /// <summary>One line, not too long; null: it says nothing of that.</summary>
    internal string? Author()
    {
        var name = MessageText.AsTyped(Username).Replace('\n', ' ').Replace('\t', ' ');
        name = string.Concat(name.EnumerateRunes().Take(Bridge.MostAuthor)).Trim();
        return name.Length == 0 ? null : name;
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
