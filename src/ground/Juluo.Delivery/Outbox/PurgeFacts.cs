namespace Juluo.Delivery;

/// <summary>A fact that all have heard is kept for a week, for a person to look at; it says who dealt with whom, so not longer.</summary>
[Named("delivery.purge-facts")]
internal sealed class PurgeFacts(UnitOfWork work, Clock clock) : Job
{
    public static readonly Duration Kept = Duration.FromDays(7);

    public override Task Run(Community community, CancellationToken stop) =>
        work.Do($"delete from delivery.outbox where community_id = {community.Id} and done_at < {clock.Now - Kept}", stop);
}
