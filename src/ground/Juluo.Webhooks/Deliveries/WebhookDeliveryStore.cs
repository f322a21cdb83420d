namespace Juluo.Webhooks;

/// <summary>The queue of events for one community's webhooks, and the state of each delivery. An event that no active webhook receives is not stored.</summary>
public sealed class WebhookDeliveryStore(UnitOfWork work, Clock clock)
{
    internal static string MessageId(Guid @event) => $"evt_{@event:N}";

    /// <summary>Queues an event for all active webhooks that receive its kind; stores nothing if there are none.</summary>
    /// <param name="author">The author, if the event contains a person's own words.</param>
    internal Task Queue(string kind, object data, PersonId? author, CancellationToken stop) =>
        Queue(kind, Body(kind, data), null, author, stop);

    /// <summary>Queues an event for a single webhook, whatever kinds it receives; stores nothing if it is not active.</summary>
    internal Task Queue(string kind, object data, WebhookId only, CancellationToken stop) =>
        Queue(kind, Body(kind, data), only, null, stop);

    private string Body(string kind, object data) =>
        JsonSerializer.Serialize(
            new
            {
                type = kind,
                timestamp = clock.Now,
                community = work.Community.Slug,
                data,
            },
            Json.Options
        );

    /// <summary>Queues an event with a body in the sender's own format.</summary>
    internal Task Queue(string kind, string body, CancellationToken stop) => Queue(kind, body, null, null, stop);

    private async Task Queue(string kind, string body, WebhookId? only, PersonId? author, CancellationToken stop)
    {
        var id = clock.NewKey();
        if (
            await work.Do(
                $"""
                with asked as (
                  select id from webhooks.webhook
                  where community_id = {work.Community} and state = 'on'
                    and case when {only}::uuid is null then {kind} = any(kinds) else id = {only} end),
                happened as (
                  insert into webhooks.webhook_event (community_id, id, kind, body, made_at, author_id)
                  select {work.Community}, {id}, {kind}, {body}, {clock.Now}, {author} where exists (select from asked) returning id)
                insert into webhooks.webhook_delivery (community_id, id, webhook_id, event_id, made_at, due_at)
                select {work.Community}, gen_random_uuid(), asked.id, happened.id, {clock.Now}, {clock.Now} from asked, happened
                """,
                stop
            ) > 0
        )
            work.Wake(WebhookWorker.Queue);
    }

    // Mapped by hand: the id that receivers see derives from the event's.
    internal Task<List<WebhookDelivery>> Of(WebhookId id, Guid? before, int most, CancellationToken stop) =>
        work.List(
            $"""
            select d.event_id, e.kind, d.made_at, d.attempts, d.done_at, case when d.done_at is null
              and d.gave_up_at is null then d.due_at end,
              a.status, a.milliseconds, a.said, d.id
            from webhooks.webhook_delivery d
            join webhooks.webhook_event e on e.community_id = d.community_id and e.id = d.event_id
            left join lateral (select * from webhooks.webhook_attempt a where a.community_id = d.community_id
              and a.delivery_id = d.id order by number desc limit 1) a on true
            where d.community_id = {work.Community} and d.webhook_id = {id} and ({before}::uuid is null or d.event_id < {before})
            order by d.event_id desc limit {most}
            """,
            r => new WebhookDelivery(
                r.GetGuid(9),
                MessageId(r.GetGuid(0)),
                r.GetString(1),
                r.Instant(2),
                r.GetInt32(3),
                r.IsDBNull(4) ? null : r.Instant(4),
                r.IsDBNull(5) ? null : r.Instant(5),
                r.IsDBNull(6) ? null : r.GetInt32(6),
                r.IsDBNull(7) ? null : r.GetInt32(7),
                r.IsDBNull(8) ? null : r.GetString(8)
            ),
            stop
        );

    /// <summary>Queues a delivery again, for now, with the original event id and a full set of attempts.</summary>
    /// <returns>The webhook; null if there is no such delivery.</returns>
    internal async Task<WebhookId?> Replay(Guid delivery, CancellationToken stop)
    {
        if (
            await work.Find<Guid?>(
                $"""
                update webhooks.webhook_delivery set due_at = {clock.Now}, attempts = 0, done_at = null, gave_up_at = null
                where community_id = {work.Community} and id = {delivery} returning webhook_id
                """,
                stop
            )
            is not { } id
        )
            return null;
        work.Wake(WebhookWorker.Queue);
        return new WebhookId(id);
    }
}
