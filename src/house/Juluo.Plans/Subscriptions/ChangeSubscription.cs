namespace Juluo.Plans;

/// <summary>POST /subscriptions/{id}/change — replaces a person's plan with another from a given day, on the other plan's latest terms.</summary>
[Post(
    "/subscriptions/{id}/change",
    "spaces.reception",
    Form = typeof(ShowSubscription),
    Then = "/subscriptions/{Id}",
    Say = "plans.subscription.changed"
)]
internal sealed class ChangeSubscription(UnitOfWork work, Clock clock, Audit audit)
    : Slice<ChangeSubscription.Input, ChangeSubscription.Output>
{
    /// <param name="On">The first day of the other plan; null for today.</param>
    public sealed record Input(SubscriptionId Id, PlanId Plan, LocalDate? On = null);

    public sealed record Output(SubscriptionId Id);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SubscriptionStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } old)
            return new NotFound();
        if (await new PlanCatalogue(work, clock).Find(input.Plan, stop) is not { } plan)
            return new NotFound();
        var today = clock.Today(caller.Community.Zone);
        var on = input.On ?? today;
        if (Decide(old, plan, on, today) is { } wrong)
            return wrong;
        var ended = await store.SetEnd(old, on, caller.Person, stop);
        if (ended.Failed)
            return ended.As<Output>();
        var given = await store.Give(plan, old.Person, on, old.Ends, caller.Person, stop);
        if (given.Failed)
            return given.As<Output>();
        await store.Note(old.Id, SubscriptionChange.Changed, on, null, caller.Person, stop, given.Value);
        await new CreditStore(work, clock).Grant(old.Person, on, stop);
        await audit.Did(caller.Person, "plans.plan.changed", plan.Name.Zh, new { person = old.Person, on }, stop);
        return new Output(given.Value);
    }

    internal static Error? Decide(Subscription old, Plan plan, LocalDate on, LocalDate today)
    {
        if (plan.RetiredAt is not null)
            return new PlanErrors.Retired();
        if (plan.Id == old.Plan)
            return new SubscriptionErrors.SamePlan();
        if (Days.OutOfReach(on, today))
            return new SubscriptionErrors.DayOutOfReach("on");
        if (on <= old.Begins)
            return new SubscriptionErrors.BeforeItBegins(old.Begins.PlusDays(1));
        return old.Covers(on) ? null : new SubscriptionErrors.IsOver();
    }
}
