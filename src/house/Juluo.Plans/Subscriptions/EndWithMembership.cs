namespace Juluo.Plans;

/// <summary>Who leaves the community keeps their plan to the end of the month that runs, which is charged already, and is charged for no other.</summary>
internal sealed class EndWithMembership(Work work, Clock clock) : Reaction<MembershipChanged>
{
    public override async Task React(MembershipChanged fact, CancellationToken stop)
    {
        if (fact.Step != StepKind.Left)
            return;
        var book = new SubscriptionBook(work, clock);
        var today = clock.Today(work.Community.Zone);
        foreach (var subscription in (await book.Of(fact.Person, stop)).Where(s => s.Covers(today)))
            if (subscription.MonthOf(today).Until is var ends && !(subscription.Ends <= ends))
                await book.SetEnd(subscription, ends, null, stop);
    }
}
