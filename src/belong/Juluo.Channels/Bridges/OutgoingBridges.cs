namespace Juluo.Channels;

/// <summary>
/// Sends a channel's messages to external services in the format of Slack, Mattermost and Matrix bridges. Each is a webhook for the event kind of its channel, with the same retries,
/// log and protection against internal addresses.
/// </summary>
internal sealed class OutgoingBridges(WebhooksFacade webhooks)
{
    private static string Kind(ChannelId channel) => $"channels.channel/{channel}";

    public async Task<List<OutgoingBridge>> Of(ChannelId channel, CancellationToken stop) =>
        [.. (await webhooks.Of(Kind(channel), stop)).Select(w => new OutgoingBridge(w.Id, new Uri(w.Url).Host, w.State))];

    public Task<WebhookId> Add(ChannelId channel, string url, CancellationToken stop) => webhooks.Add(url, Kind(channel), stop);

    /// <summary>Removes or restores an outgoing bridge. Returns false if the channel has no such bridge.</summary>
    public Task<bool> Set(ChannelId channel, WebhookId id, bool removed, CancellationToken stop) =>
        webhooks.Set(id, Kind(channel), removed, stop);

    public Task Tell(
        Channel channel,
        string name,
        MessageId id,
        PersonCard author,
        string text,
        IEnumerable<TakenFile> files,
        CancellationToken stop
    ) =>
        webhooks.Send(
            Kind(channel.Id),
            JsonSerializer.Serialize(
                new
                {
                    text = SlackText.Write(string.Join('\n', files.Select(f => $"📎 {f.Name}").Prepend(text).Where(t => t.Length > 0))),
                    username = author.Name,
                    channel_name = name,
                    channel_id = channel.Id,
                    user_id = author.Id,
                    post_id = id,
                },
                Json.Options
            ),
            stop
        );
}
