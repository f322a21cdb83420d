namespace Juluo.Queues;

/// <summary>The proof of presence that a phone needs to take a ticket.</summary>
[Named("queue-entry")]
public enum QueueEntry
{
    /// <summary>No proof: tickets can be taken from home.</summary>
    Open,

    /// <summary>The code of the day, on the printed poster.</summary>
    Daily,

    /// <summary>A code on the kiosk and the screen that changes every two minutes.</summary>
    Rotating,
}
