namespace Juluo.Plans;

/// <summary>A subscription has changed.</summary>
[Named("plans.subscription.changed")]
internal sealed record SubscriptionChanged(SubscriptionChange Change, SubscriptionEvent Now) : IFact;

/// <summary>The payload of subscription webhooks.</summary>
/// <param name="Day">The first day on which the change applies.</param>
/// <param name="Until">For a pause, the first day after it.</param>
/// <param name="Ends">The day after the last day of the plan; null for no end.</param>
/// <param name="To">The subscription that replaced this one, or null.</param>
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
