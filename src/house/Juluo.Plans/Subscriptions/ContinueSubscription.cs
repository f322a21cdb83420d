namespace Juluo.Plans;

/// <summary>POST /subscriptions/{id}/continuation — removes the end of a plan, so that it continues indefinitely.</summary>
[Post("/subscriptions/{id}/continuation", "spaces.reception", Form = typeof(ShowSubscription), Say = "plans.subscription.continued")]
internal sealed class ContinueSubscription(UnitOfWork work, Clock clock) : Slice<ContinueSubscription.Input, Done>
{
    public sealed record Input(SubscriptionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SubscriptionStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } subscription)
            return new NotFound();
        // A person who left and comes back gets a new subscription; the days in between were not covered.
        return subscription.Ends <= clock.Today(caller.Community.Zone)
            ? new SubscriptionErrors.IsOver()
            : await store.SetEnd(subscription, null, caller.Person, stop);
    }
}
