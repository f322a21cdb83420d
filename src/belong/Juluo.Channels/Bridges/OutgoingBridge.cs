namespace Juluo.Channels;

/// <summary>An external service to which a channel's messages are sent.</summary>
/// <param name="Host">The host of the service's URL; the rest of the URL is secret and not shown.</param>
public sealed record OutgoingBridge(WebhookId Id, string Host, WebhookState State)
{
    /// <summary>The maximum number of outgoing bridges in a channel; adding another fails with <see cref="BridgeErrors.TooMany"/>.</summary>
    public const int Most = 5;
}
