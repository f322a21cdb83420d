namespace Juluo.Plans;

/// <summary>Something became of a subscription.</summary>
[Named("plans.subscription.changed")]
internal sealed record SubscriptionChanged(SubscriptionChange Change, SubscriptionEvent Now) : IFact;
