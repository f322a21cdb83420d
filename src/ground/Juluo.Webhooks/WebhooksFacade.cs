namespace Juluo.Webhooks;

/// <summary>
/// Webhooks of one thing, such as a channel, which its module shows where the thing is. Their kind names it after a slash (<c>channels.channel/…</c>); they have the retries, the log and
/// the guard against addresses of the house that all have.
/// </summary>
public sealed class WebhooksFacade(WebhookStore webhooks, WebhookDeliveryStore deliveries)
{
    /// <summary>Those that receive a kind, the oldest first.</summary>
    public Task<List<Webhook>> Of(string kind, CancellationToken stop) => webhooks.Of(kind, stop);

    /// <param name="url">One in which <see cref="OutboundHttp.Check"/> finds nothing wrong.</param>
    public async Task<WebhookId> Add(string url, string kind, CancellationToken stop) => (await webhooks.Add(url, [kind], stop)).Id;

    /// <summary>Removes or restores one.</summary>
    /// <returns>False: none of this kind has the key.</returns>
    public async Task<bool> Set(WebhookId id, string kind, bool removed, CancellationToken stop) =>
        await webhooks.Find(id, stop, removed: true) is { } webhook
        && webhook.Kinds.Contains(kind)
        && await webhooks.SetState(id, removed ? WebhookState.Removed : WebhookState.On, stop);

    /// <summary>Sends a text, in a shape of the module's own, to those that receive the kind.</summary>
    public Task Send(string kind, string body, CancellationToken stop) => deliveries.Queue(kind, body, stop);
}
