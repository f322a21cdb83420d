namespace Juluo.Queues;

/// <summary>Which way a ticket takes to the counters.</summary>
[Named("queue-lane")]
public enum QueueLane
{
    Ordinary,

    /// <summary>For those who cannot stand and wait.</summary>
    Priority,
}
