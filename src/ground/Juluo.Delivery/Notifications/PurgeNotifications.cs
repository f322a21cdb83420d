namespace Juluo.Delivery;

/// <summary>Deletes read notifications after three months, unread ones after a year.</summary>
[Named("delivery.purge-notifications")]
internal sealed class PurgeNotifications(UnitOfWork work, Clock clock) : Job
{
    public static readonly Duration KeptRead = Duration.FromDays(90);
    public static readonly Duration KeptUnread = Duration.FromDays(365);

    public override Task Run(Community community, CancellationToken stop) =>
        work.Do(
            $"""
            delete from delivery.notification
            where community_id = {community.Id} and (read_at < {clock.Now - KeptRead} or made_at < {clock.Now - KeptUnread})
            """,
            stop
        );
}
