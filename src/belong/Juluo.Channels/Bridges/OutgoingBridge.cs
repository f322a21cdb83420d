namespace Juluo.Channels;

/// <summary>An external service to which a channel's messages are sent.</summary>
/// <param name="Host">The host of its URL; the rest of the URL is secret.</param>
public sealed record OutgoingBridge(WebhookId Id, string Host, WebhookState State)
{
    /// <summary>Maximum number per channel.</summary>
    public const int Most = 5;
}
