namespace Juluo.Queues;

/// <summary>What a ticket by phone takes, so that numbers are taken by those who are here.</summary>
[Named("queue-entry")]
public enum QueueEntry
{
    /// <summary>Nothing: also from home.</summary>
    Open,

    /// <summary>The code of the day, which the printed poster carries.</summary>
    Daily,

    /// <summary>A code that the kiosk and the screen show and that changes every two minutes.</summary>
    Rotating,
}
