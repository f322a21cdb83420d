namespace Juluo.Plans;

/// <summary>POST /subscriptions/{id}/resumption — ends a pause today, or cancels one that has not begun.</summary>
[Post("/subscriptions/{id}/resumption", "spaces.reception", Form = typeof(ShowSubscription), Say = "plans.subscription.resumed")]
internal sealed class ResumeSubscription(UnitOfWork work, Clock clock) : Slice<ResumeSubscription.Input, Done>
{
    public sealed record Input(SubscriptionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SubscriptionStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } subscription)
            return new NotFound();
        return await store.Resume(subscription.Id, clock.Today(caller.Community.Zone), caller.Person, stop)
            ? Done.It
            : new SubscriptionErrors.NoPause();
    }
}
