namespace Juluo.Queues;

/// <summary>A queue started or stopped issuing numbers.</summary>
/// <param name="Change">One of the constants below.</param>
[Named("queues.queue.changed")]
internal sealed record QueueChanged(QueueId Queue, string Change) : IFact
{
    public const string Opened = "opened";
    public const string Closed = "closed";
    public const string Paused = "paused";
    public const string Resumed = "resumed";

    /// <summary>The payload of webhooks about a queue.</summary>
    public sealed record Data(QueueId Queue)
    {
        public string Path => $"/queues/{Queue}";
    }
}
