namespace Juluo.Plans;

/// <summary>Gives what plans include for the month that has begun, and lets go of what was not used in its days: so that both are facts, also of who never looks.</summary>
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
