namespace Juluo.Queues;

/// <summary>A queue began to give numbers, or gives no more.</summary>
/// <param name="Change">One of the words below.</param>
[Named("queues.queue.changed")]
internal sealed record QueueChanged(QueueId Queue, string Change) : IFact
{
    public const string Opened = "opened";
    public const string Closed = "closed";
    public const string Paused = "paused";
    public const string Resumed = "resumed";

    /// <summary>What webhooks send about a queue.</summary>
    public sealed record Data(QueueId Queue)
    {
        public string Path => $"/queues/{Queue}";
    }
}
