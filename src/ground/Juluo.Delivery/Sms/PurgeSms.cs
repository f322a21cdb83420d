namespace Juluo.Delivery;

/// <summary>
/// Deletes the content of a message that was never accepted when it expires, or 30 days after it was given up. Its key is kept, so that the same fact is never sent
/// twice; so is the list of numbers that opted out.
/// </summary>
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
