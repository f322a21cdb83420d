namespace Juluo.Plans;

/// <summary>What can happen to a subscription.</summary>
[Named("subscription-change")]
public enum SubscriptionChange
{
    Begun,
    Paused,
    Resumed,
    Ended,

    /// <summary>An end was taken back.</summary>
    Continued,

    /// <summary>It went over into another plan.</summary>
    Changed,

    /// <summary>It was assigned by mistake and was taken back wholly.</summary>
    Withdrawn,
}
