namespace Juluo.Queues;

/// <summary>The lane of a ticket.</summary>
[Named("queue-lane")]
public enum QueueLane
{
    Ordinary,

    /// <summary>The lane for people who cannot wait on their feet.</summary>
    Priority,
}
