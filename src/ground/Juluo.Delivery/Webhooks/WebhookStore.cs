using System.Text.Json;

namespace Juluo.Delivery;

/// <summary>The webhooks of one community, and what was delivered.</summary>
public sealed class WebhookStore(UnitOfWork work, Clock clock, WebhookSecret secrets)
{
    public const string Manage = "delivery.webhooks";
    public const int Most = 20;

    /// <summary>How long the old secret signs too after a new one was made.</summary>
    public static readonly Duration Overlap = Duration.FromHours(24);

    /// <param name="Said">The beginning of the last answer, or why there was none.</param>
    public sealed record DeliveryLine(
        Guid Id,
        string MessageId,
        string Kind,
        Instant MadeAt,
        int Attempts,
        Instant? DoneAt,
        Instant? NextAt,
        int? Status,
        int? Milliseconds,
        string? Said
    );

    private static readonly Sql Columns = new("id, url, kinds, state, failing_since, old_secret_ends, version, made_at");

    public static string MessageId(Guid @event) => $"evt_{@event:N}";

    /// <summary>An event of this kind has happened; it is sent to the addresses that asked for it.</summary>
    /// <param name="author">Whose words it is written in, if they are a person's own.</param>
    internal Task Queue(string kind, object data, PersonId? author, CancellationToken stop) =>
        Queue(kind, Body(kind, data), null, author, stop);

    /// <summary>The same for one of those who ask.</summary>
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

    /// <summary>Something happened to one thing; it is sent, in a shape of the module's own, to those who asked for its kind (<see cref="Webhook.OfOneThing"/>).</summary>
    public Task Tell(string kind, string body, CancellationToken stop) => Queue(kind, body, null, null, stop);

    private async Task Queue(string kind, string body, WebhookId? only, PersonId? author, CancellationToken stop)
    {
        var id = clock.NewKey();
        if (
            await work.Do(
                $"""
                with asked as (
                  select id from delivery.webhook
                  where community_id = {work.Community} and state = 'on'
                    and case when {only}::uuid is null then {kind} = any(kinds) else id = {only} end),
                happened as (
                  insert into delivery.webhook_event (community_id, id, kind, body, made_at, author_id)
                  select {work.Community}, {id}, {kind}, {body}, {clock.Now}, {author} where exists (select from asked) returning id)
                insert into delivery.webhook_delivery (community_id, id, webhook_id, event_id, made_at, due_at)
                select {work.Community}, gen_random_uuid(), asked.id, happened.id, {clock.Now}, {clock.Now} from asked, happened
                """,
                stop
            ) > 0
        )
            work.Wake(WebhookWorker.Queue);
    }

    /// <summary>Those that hear of what happens in the community; those of one thing are shown where the thing is.</summary>
    public Task<List<Webhook>> All(CancellationToken stop) =>
        work.List<Webhook>(
            $"""
            select {Columns} from delivery.webhook
            where community_id = {work.Community} and state <> 'removed' and array_to_string(kinds, ' ') not like '%/%' order by id
            """,
            stop
        );

    public Task<List<Webhook>> Of(string kind, CancellationToken stop) =>
        work.List<Webhook>(
            $"""
            select {Columns} from delivery.webhook
            where community_id = {work.Community} and state <> 'removed' and {kind} = any(kinds) order by id
            """,
            stop
        );

    public async Task<Webhook?> Find(WebhookId id, CancellationToken stop, bool removed = false) =>
        await work.Find<Webhook>(
            $"select {Columns} from delivery.webhook where community_id = {work.Community} and id = {id} and ({removed} or state <> 'removed')",
            stop
        );

    /// <returns>Its key, and the secret, which is shown this once.</returns>
    public async Task<(WebhookId Id, string Secret)> Add(string url, IReadOnlyList<string> kinds, CancellationToken stop)
    {
        var (id, secret) = (Id.New<WebhookId>(clock), WebhookSecret.New());
        await work.Do(
            $"""
            insert into delivery.webhook (community_id, id, url, kinds, secret, state, made_at)
            values ({work.Community}, {id}, {url}, {kinds.ToArray()}, {secrets.Seal(secret)}, 'on', {clock.Now})
            """,
            stop
        );
        return (id, secret);
    }

    /// <returns>False: there is none.</returns>
    public Task<bool> Change(WebhookId id, string url, IReadOnlyList<string> kinds, bool active, CancellationToken stop) =>
        Update(
            $"""
            url = {url}, kinds = {kinds.ToArray()}, failing_since = case when {active}
              and state <> 'on' then null else failing_since end, state = case when {active} then 'on' else 'off' end,
            quiet_until = null, unanswered = 0
            """,
            id,
            stop
        );

    public Task<bool> SetState(WebhookId id, WebhookState to, CancellationToken stop) => Update($"state = {to}", id, stop);

    public async Task<string?> Rotate(WebhookId id, CancellationToken stop)
    {
        var secret = WebhookSecret.New();
        return await Update($"old_secret = secret, old_secret_ends = {clock.Now + Overlap}, secret = {secrets.Seal(secret)}", id, stop)
            ? secret
            : null;
    }

    // By hand: the id that receivers see is made of the event's.
    public Task<List<DeliveryLine>> Deliveries(WebhookId id, Guid? before, int most, CancellationToken stop) =>
        work.List(
            $"""
            select d.event_id, e.kind, d.made_at, d.attempts, d.done_at, case when d.done_at is null
              and d.gave_up_at is null then d.due_at end,
              a.status, a.milliseconds, a.said, d.id
            from delivery.webhook_delivery d
            join delivery.webhook_event e on e.community_id = d.community_id and e.id = d.event_id
            left join lateral (select * from delivery.webhook_attempt a where a.community_id = d.community_id
              and a.delivery_id = d.id order by number desc limit 1) a on true
            where d.community_id = {work.Community} and d.webhook_id = {id} and ({before}::uuid is null or d.event_id < {before})
            order by d.event_id desc limit {most}
            """,
            r => new DeliveryLine(
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

    /// <summary>Sends an event once more, under its own id.</summary>
    /// <returns>The webhook; null if there is no such delivery.</returns>
    public async Task<WebhookId?> Replay(Guid delivery, CancellationToken stop)
    {
        if (
            await work.Find<Guid?>(
                $"""
                update delivery.webhook_delivery set due_at = {clock.Now}, attempts = 0, done_at = null, gave_up_at = null
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

    private async Task<bool> Update(Statement set, WebhookId id, CancellationToken stop) =>
        await work.Do($"update delivery.webhook set {set}, version = version + 1 where community_id = {work.Community} and id = {id}", stop)
        == 1;
}
