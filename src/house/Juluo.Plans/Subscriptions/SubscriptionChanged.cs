namespace Juluo.Plans;

/// <summary>Something became of a subscription.</summary>
[Named("plans.subscription.changed")]
internal sealed record SubscriptionChanged(SubscriptionChange Change, SubscriptionEvent Now) : IFact;

/// <summary>What webhooks send about a subscription.</summary>
/// <param name="Day">The first day on which it is so.</param>
/// <param name="Until">Of a pause: the first day on which it is not so any more.</param>
/// <param name="Ends">The first day on which the plan no longer holds; null: until further notice.</param>
/// <param name="To">The subscription that replaced this one; null: none.</param>
internal sealed record SubscriptionEvent(
    SubscriptionId Subscription,
    PlanId Plan,
    PersonId Person,
    LocalDate Begins,
    LocalDate? Ends,
    LocalDate Day,
    LocalDate? Until,
    SubscriptionId? To
)
{
    public string Path => $"/subscriptions/{Subscription}";
}
