namespace Juluo.Bookings;

/// <summary>How somebody who waits stands.</summary>
[Named("waiting-state")]
public enum WaitingState
{
    Waiting,

    /// <summary>It is kept for them for a while.</summary>
    Offered,
    Taken,

    /// <summary>They let the offer pass.</summary>
    Passed,
    Left,
}
