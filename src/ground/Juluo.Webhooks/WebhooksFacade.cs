namespace Juluo.Webhooks;

/// <summary>
/// Webhooks of one thing, such as a channel, which its module shows on the page of the thing. Their kind names the thing after a slash (<c>channels.channel/…</c>);
/// they have the same retries, log and protection against internal addresses as all others.
/// </summary>
public sealed class WebhooksFacade(WebhookStore webhooks, WebhookDeliveryStore deliveries)
{
    /// <summary>Returns the webhooks that receive a kind, the oldest first.</summary>
    public Task<List<Webhook>> Of(string kind, CancellationToken stop) => webhooks.Of(kind, stop);

    /// <param name="url">An address that passes <see cref="OutboundHttp.Check"/>.</param>
    public async Task<WebhookId> Add(string url, string kind, CancellationToken stop) => (await webhooks.Add(url, [kind], stop)).Id;

    /// <summary>Removes a webhook, or restores it and switches it on, even if it was off when it was removed.</summary>
    /// <returns>False if there is no webhook of this kind with the key.</returns>
    public async Task<bool> Set(WebhookId id, string kind, bool removed, CancellationToken stop) =>
        await webhooks.Find(id, stop, removed: true) is { } webhook
        && webhook.Kinds.Contains(kind)
        && await webhooks.SetState(id, removed ? WebhookState.Removed : WebhookState.On, stop);

    /// <summary>Sends a text, in the module's own format, to the webhooks that receive the kind.</summary>
    public Task Send(string kind, string body, CancellationToken stop) => deliveries.Queue(kind, body, stop);
}
