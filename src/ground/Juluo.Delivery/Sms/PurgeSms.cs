namespace Juluo.Delivery;

/// <summary>What stood in a message that was never taken goes once it is over, or 30 days after it was given up. Its key stays, so that the same fact is never told twice; so does which numbers ended messages.</summary>
[Named("delivery.purge-sms")]
internal sealed class PurgeSms(UnitOfWork work, Clock clock) : Job
{
    public static readonly Duration Kept = Duration.FromDays(30);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var since = clock.Now - Kept;
        await work.Do(
            $"""
            update delivery.sms set sealed_number = null, sealed_text = null
            where community_id = {community.Id} and sealed_text is not null and (ends_at < {clock.Now} or parked_at < {since})
            """,
            stop
        );
        await work.Do($"delete from delivery.sms_received where community_id = {community.Id} and received_at < {since}", stop);
    }
}
