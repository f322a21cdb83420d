namespace Juluo.Delivery;

/// <summary>Deletes handled facts after a week. Until then people can inspect them; they tell who interacted with whom, so they are not kept longer.</summary>
[Named("delivery.purge-facts")]
internal sealed class PurgeFacts(UnitOfWork work, Clock clock) : Job
{
    public static readonly Duration Kept = Duration.FromDays(7);

    public override Task Run(Community community, CancellationToken stop) =>
        work.Do($"delete from delivery.outbox where community_id = {community.Id} and done_at < {clock.Now - Kept}", stop);
}
