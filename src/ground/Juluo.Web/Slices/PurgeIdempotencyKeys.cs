namespace Juluo.Web;

/// <summary>Deletes idempotency keys older than a day; a request that repeats such a key is executed again.</summary>
[Named("web.purge-idempotency-keys")]
internal sealed class PurgeIdempotencyKeys(UnitOfWork work, Clock clock) : Job
{
    public static readonly Duration Kept = Duration.FromHours(24);

    public override Task Run(Community community, CancellationToken stop) =>
        work.Do($"delete from web.idempotency where community_id = {community.Id} and made_at < {clock.Now - Kept}", stop);
}
