namespace Juluo.Webhooks;

/// <summary>Deletes events 30 days after they happened, unless a delivery is still open; until then they can be inspected and sent again.</summary>
[Named("delivery.purge-deliveries")]
internal sealed class PurgeWebhookDeliveries(UnitOfWork work, Clock clock) : Job
{
    public static readonly Duration Kept = Duration.FromDays(30);

    public override Task Run(Community community, CancellationToken stop) =>
        work.Do(
            $"""
            delete from webhooks.webhook_event e where community_id = {community.Id} and made_at < {clock.Now - Kept} and not exists (
              select from webhooks.webhook_delivery d join webhooks.webhook w on w.community_id = d.community_id
                and w.id = d.webhook_id and w.state = 'on'
              where d.community_id = e.community_id and d.event_id = e.id and d.done_at is null and d.gave_up_at is null)
            """,
            stop
        );
}
