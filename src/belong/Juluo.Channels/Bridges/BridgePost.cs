namespace Juluo.Channels;

/// <summary>
/// Payload of incoming posts, in the Slack format also used by Mattermost, Matrix bridges and many tools: a text, an author, and attachments with text. Blocks and
/// everything else are ignored: <c>text</c> is their fallback.
/// </summary>
internal sealed record BridgePost(string? Text = null, string? Username = null, IReadOnlyList<BridgePost.Attachment>? Attachments = null)
{
    public sealed record Attachment(string? Title = null, string? Text = null, string? Fallback = null);

    /// <summary>Parses the <c>payload</c> field of a form; null if invalid.</summary>
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

    /// <summary>Returns the text as Markdown, cut to the maximum length of a message.</summary>
    internal string Said()
    {
        var parts = (Attachments ?? []).Select(a => string.Join('\n', Some(a?.Title), Some(a?.Text) ?? Some(a?.Fallback)).Trim());
        var said = MessageText.AsTyped(SlackText.Markdown(string.Join('\n', parts.Prepend(Text ?? "").Where(p => p.Length > 0))));
        var runes = said.EnumerateRunes();
        return runes.Count() <= Message.MostText ? said : string.Concat(runes.Take(Message.MostText - 1)) + "…";
    }

    /// <summary>Returns the author as one line of limited length, or null.</summary>
    internal string? Author()
    {
        var name = MessageText.AsTyped(Username).Replace('\n', ' ').Replace('\t', ' ');
        name = string.Concat(name.EnumerateRunes().Take(Bridge.MostAuthor)).Trim();
        return name.Length == 0 ? null : name;
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
