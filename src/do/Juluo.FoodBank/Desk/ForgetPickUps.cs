namespace Juluo.FoodBank;

/// <summary>
/// Deletes pick-ups a number of days after a distribution, as set by the community; only counts remain. Closes distributions still open by then. Also deletes cards withdrawn that long
/// ago, with all household details.
/// </summary>
[Named("foodbank.forget-pick-ups")]
internal sealed class ForgetPickUps(UnitOfWork work, Clock clock) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var keep = (await new PlanStore(work).Plan(stop)).KeepDays;
        var before = clock.Today(community.Zone).PlusDays(-keep);
        await CloseForgotten(before, stop);
        await work.Do(
            $"""
            delete from foodbank.portion p using foodbank.distribution d
            where p.community_id = {work.Community} and d.community_id = p.community_id and d.id = p.distribution_id
              and d.closed_at is not null and d.on_day < {before}
            """,
            stop
        );
        await work.Do(
            $"""
            delete from foodbank.claim c using foodbank.distribution d
            where c.community_id = {work.Community} and d.community_id = c.community_id and d.id = c.distribution_id
              and d.closed_at is not null and d.on_day < {before}
            """,
            stop
        );
        await work.Do(
            $"""
            delete from foodbank.pick_up p using foodbank.distribution d
            where p.community_id = {work.Community} and d.community_id = p.community_id and d.id = p.distribution_id
              and d.closed_at is not null and d.on_day < {before}
            """,
            stop
        );
        await work.Do(
            $"""
            delete from foodbank.card c where c.community_id = {work.Community} and c.withdrawn_at < {clock.Now - Duration.FromDays(keep)}
              and not exists (select from foodbank.pick_up p where p.community_id = c.community_id and p.card_id = c.id)
            """,
            stop
        );
    }

    /// <summary>Closes distributions that were left open, as their pick-ups would never be deleted.</summary>
    private async Task CloseForgotten(LocalDate before, CancellationToken stop)
    {
        var (store, parcels) = (new DistributionStore(work, clock), new ParcelStore(work, clock));
        foreach (var id in await store.LeftOpen(before, stop))
        {
            if (await store.HoldAlone(id, stop) is not { Runs: true } one)
                continue;
            var cancelled = one.State == DistributionState.Draft && !await parcels.HasGiven(id, stop);
            await parcels.UnpackAll(id, null, stop);
            if (cancelled)
                await store.LeaveAll(id, stop);
            else
                await parcels.CountUp(id, stop);
            await store.Close(id, cancelled, stop);
        }
    }
}
