namespace Juluo.Plans;

/// <summary>Who leaves the community keeps their plan to the end of the month that runs, which is charged already, and is charged for no other.</summary>
internal sealed class EndWithMembership(UnitOfWork work, Clock clock) : Reaction<MembershipChanged>
{
    public override async Task React(MembershipChanged fact, CancellationToken stop)
    {
        if (fact.Step != StepKind.Left)
            return;
        var store = new SubscriptionStore(work, clock);
        var today = clock.Today(work.Community.Zone);
        foreach (var subscription in (await store.Of(fact.Person, stop)).Where(s => s.Covers(today)))
            if (subscription.MonthOf(today).Until is var ends && !(subscription.Ends <= ends))
                await store.SetEnd(subscription, ends, null, stop);
    }
}
