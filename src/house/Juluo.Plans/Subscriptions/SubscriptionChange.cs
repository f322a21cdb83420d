namespace Juluo.Plans;

/// <summary>A change to a subscription.</summary>
[Named("subscription-change")]
public enum SubscriptionChange
{
    Begun,
    Paused,
    Resumed,
    Ended,

    /// <summary>An end was removed.</summary>
    Continued,

    /// <summary>It was replaced by another plan.</summary>
    Changed,

    /// <summary>It was assigned by mistake and fully withdrawn.</summary>
    Withdrawn,
}
