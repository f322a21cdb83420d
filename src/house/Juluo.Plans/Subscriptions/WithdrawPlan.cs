namespace Juluo.Plans;

/// <summary>
/// POST /subscriptions/{id}/withdrawal — withdraws a plan that the caller assigned today, as if it had never been assigned: its charges are reversed. Returns 409 if it was used or
/// changed.
/// </summary>
[Post(
    "/subscriptions/{id}/withdrawal",
    "spaces.reception",
    Form = typeof(ShowSubscription),
    Then = "/people/{Person}/plans",
    Say = "plans.plan.withdrawn"
)]
internal sealed class WithdrawPlan(UnitOfWork work, Clock clock, Audit audit, Notifier notifier, IEnumerable<PlanUsed> above)
    : Slice<WithdrawPlan.Input, WithdrawPlan.Output>
{
    public sealed record Input(SubscriptionId Id);

    public sealed record Output(PersonId Person);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SubscriptionStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } subscription)
            return new NotFound();
        var assignment = await store.Assignment(subscription, stop);
        foreach (var used in above)
            if (await used(work, subscription.Person, assignment.MadeAt, stop))
                assignment = assignment with { Used = true };
        if (Decide(assignment, caller.Person, clock.Today(caller.Community.Zone), caller.Community.Zone) is { } wrong)
            return wrong;
        await store.Withdraw(subscription, caller.Person, stop);
        await audit.Did(
            caller.Person,
            "plans.plan.withdrawn",
            subscription.Name.Zh,
            new { plan = subscription.Plan, person = subscription.Person },
            stop
        );
        await notifier.TakeBack([subscription.Person], PlanNotices.Begun(subscription.Id), stop);
        // If the mail has been sent already, notify the person of the withdrawal.
        if (clock.Now - assignment.MadeAt > PlanNotices.TimeToUndo)
            await notifier.Notify(
                subscription.Person,
                new(
                    PlanNotices.Plan,
                    $"subscription:{subscription.Id}:withdrawn",
                    "plans.told.withdrawn",
                    new { plan = subscription.Name },
                    "/me/plan"
                ),
                stop
            );
        return new Output(subscription.Person);
    }

    internal static Error? Decide(PlanAssignment assignment, PersonId? by, LocalDate today, DateTimeZone zone) =>
        assignment.MadeBy is not { } made || made != by || assignment.MadeAt.InZone(zone).Date != today
            ? new SubscriptionErrors.NotAssignedToday()
        : assignment.Changed ? new SubscriptionErrors.ChangedSince()
        : assignment.Used ? new SubscriptionErrors.UsedAlready()
        : null;
}
