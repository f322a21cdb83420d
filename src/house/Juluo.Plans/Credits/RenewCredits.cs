namespace Juluo.Plans;

/// <summary>
/// Grants what plans include for the month that has begun, and expires credits that were not used in time, so that both are recorded even for people who never open the page.
/// </summary>
[Named("plans.renew-credits")]
internal sealed class RenewCredits(UnitOfWork work, Clock clock) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var today = clock.Today(community.Zone);
        var store = new CreditStore(work, clock);
        await store.Expire(today, stop);
        await store.Grant(null, today, stop);
    }
}
