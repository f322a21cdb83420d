namespace Juluo.Plans;

/// <summary>POST /subscriptions/{id}/ending — sets the last day of a person's plan.</summary>
[Post(
    "/subscriptions/{id}/ending",
    "spaces.reception",
    Form = typeof(ShowSubscription),
    Say = "plans.subscription.ended",
    Undo = "/subscriptions/{id}/continuation"
)]
internal sealed class EndSubscription(UnitOfWork work, Clock clock, Audit audit) : Slice<EndSubscription.Input, Done>
{
    public sealed record Input(SubscriptionId Id, [Required] LocalDate? Last = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SubscriptionStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } subscription)
            return new NotFound();
        var today = clock.Today(caller.Community.Zone);
        if (input.Last is not { } last)
            return new Missing("last");
        if (Days.OutOfReach(last, today))
            return new SubscriptionErrors.DayOutOfReach("last");
        if (last < subscription.Begins)
            return new SubscriptionErrors.EndsBeforeItBegins();
        if (subscription.Ends <= today)
            return new SubscriptionErrors.IsOver();
        await audit.Did(caller.Person, "plans.plan.ended", subscription.Name.Zh, new { person = subscription.Person, last }, stop);
        return await store.SetEnd(subscription, last.PlusDays(1), caller.Person, stop);
    }
}
