namespace Juluo.Channels;

/// <summary>A program elsewhere to which the messages of a channel are sent.</summary>
/// <param name="Host">The host of its address; the rest of the address is a secret of the program's.</param>
public sealed record OutgoingBridge(WebhookId Id, string Host, WebhookState State)
{
    /// <summary>Of one channel.</summary>
    public const int Most = 5;
}
