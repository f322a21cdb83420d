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

    /// <summary>The plan was replaced by another one.</summary>
    Changed,

    /// <summary>The plan was assigned by mistake, and withdrawn as if it had never been assigned.</summary>
    Withdrawn,
}
