namespace Juluo.Queues;

/// <summary>Proof of presence required to take a ticket by phone.</summary>
[Named("queue-entry")]
public enum QueueEntry
{
    /// <summary>None: tickets can be taken from home.</summary>
    Open,

    /// <summary>The code of the day, on the printed poster.</summary>
    Daily,

    /// <summary>A code on the kiosk and the screen that changes every two minutes.</summary>
    Rotating,
}
