namespace Juluo.Queues;

/// <summary>Lane of a ticket.</summary>
[Named("queue-lane")]
public enum QueueLane
{
    Ordinary,

    /// <summary>For people who can't wait standing.</summary>
    Priority,
}
