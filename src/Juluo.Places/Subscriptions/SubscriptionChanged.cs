namespace Juluo.Places;

/// <summary>Something became of a subscription.</summary>
public sealed record SubscriptionChanged(SubscriptionDeed Deed, SubscriptionEvent Now) : IFact;
