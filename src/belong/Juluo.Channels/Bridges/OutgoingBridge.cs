namespace Juluo.Channels;

/// <summary>A program elsewhere that hears what is written in a channel.</summary>
/// <param name="Host">Of its address; the rest of that is a secret of the program's.</param>
public sealed record OutgoingBridge(WebhookId Id, string Host, WebhookState State)
{
    /// <summary>Of one channel.</summary>
    public const int Most = 5;
}
