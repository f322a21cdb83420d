using System.Text.Json;
using NodaTime;

namespace Juluo.Delivery;

/// <summary>The webhooks of one community, and what was delivered.</summary>
public sealed class WebhookBook(Work work, Clock clock, WebhookSecret secrets)
{
    public const string Manage = "kernel.webhooks";
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

    private Guid Here => work.Community.Id.Value;

    private const string Columns = "id, url, kinds, state, failing_since, old_secret_ends, version, made_at";

    public static string MessageId(Guid @event) => $"evt_{@event:N}";

    /// <summary>An event of this kind has happened; whoever asked for it will be told.</summary>
    /// <param name="author">Whose words it is told in, if they are somebody's own.</param>
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

    /// <summary>Of one thing something is told, in a shape of the module's own, to those who asked for its kind (<see cref="Webhook.OfOneThing"/>).</summary>
    public Task Tell(string kind, string body, CancellationToken stop) => Queue(kind, body, null, null, stop);

    private async Task Queue(string kind, string body, WebhookId? only, PersonId? author, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            with asked as (
              select id from delivery.webhook
              where community_id = $1 and state = 'on' and case when $5::uuid is null then $3 = any(kinds) else id = $5 end),
            happened as (
              insert into delivery.webhook_event (community_id, id, kind, body, made_at, author_id)
              select $1, $2, $3, $4, $6, $7 where exists (select from asked) returning id)
            insert into delivery.webhook_delivery (community_id, id, webhook_id, event_id, made_at, due_at)
            select $1, gen_random_uuid(), asked.id, happened.id, $6, $6 from asked, happened
            """,
            Here,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            kind,
            body,
            only?.Value,
            clock.Now.ToDateTimeUtc(),
            author?.Value
        );
        if (await insert.ExecuteNonQueryAsync(stop) > 0)
            work.Wake(WebhookWorker.Queue);
    }

    /// <summary>Those that hear of what happens in the community; those of one thing are shown where the thing is.</summary>
    public async Task<List<Webhook>> All(CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from delivery.webhook where community_id = $1 and state <> 'removed' and array_to_string(kinds, ' ') not like '%/%' order by id",
            Here
        );
        return await select.List(Read, stop);
    }

    public async Task<List<Webhook>> Of(string kind, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from delivery.webhook where community_id = $1 and state <> 'removed' and $2 = any(kinds) order by id",
            Here,
            kind
        );
        return await select.List(Read, stop);
    }

    public async Task<Webhook?> Find(WebhookId id, CancellationToken stop, bool removed = false)
    {
        await using var select = work.Command(
            $"select {Columns} from delivery.webhook where community_id = $1 and id = $2 and ($3 or state <> 'removed')",
            Here,
            id.Value,
            removed
        );
        return (await select.List(Read, stop)).SingleOrDefault();
    }

    /// <returns>Its key, and the secret, which is shown this once.</returns>
    public async Task<(WebhookId Id, string Secret)> Add(string url, IReadOnlyList<string> kinds, CancellationToken stop)
    {
        var (id, secret) = (Id.New<WebhookId>(clock), WebhookSecret.New());
        await using var insert = work.Command(
            "insert into delivery.webhook (community_id, id, url, kinds, secret, state, made_at) values ($1, $2, $3, $4, $5, 'on', $6)",
            Here,
            id.Value,
            url,
            kinds.ToArray(),
            secrets.Seal(secret),
            clock.Now.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        return (id, secret);
    }

    /// <returns>False: there is none.</returns>
    public Task<bool> Change(WebhookId id, string url, IReadOnlyList<string> kinds, bool active, CancellationToken stop) =>
        Update(
            """
            url = $3, kinds = $4, failing_since = case when $5 and state <> 'on' then null else failing_since end, state = case when $5 then 'on' else 'off' end,
            quiet_until = null, unanswered = 0
            """,
            id,
            stop,
            url,
            kinds.ToArray(),
            active
        );

    public Task<bool> SetState(WebhookId id, WebhookState to, CancellationToken stop) =>
        Update("state = $3", id, stop, Snake.Case(to.ToString()));

    public async Task<string?> Rotate(WebhookId id, CancellationToken stop)
    {
        var secret = WebhookSecret.New();
        return await Update(
            "old_secret = secret, old_secret_ends = $3, secret = $4",
            id,
            stop,
            (clock.Now + Overlap).ToDateTimeUtc(),
            secrets.Seal(secret)
        )
            ? secret
            : null;
    }

    public async Task<List<DeliveryLine>> Deliveries(WebhookId id, Guid? before, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select d.event_id, e.kind, d.made_at, d.attempts, d.done_at, case when d.done_at is null and d.gave_up_at is null then d.due_at end,
              a.status, a.milliseconds, a.said, d.id
            from delivery.webhook_delivery d
            join delivery.webhook_event e on e.community_id = d.community_id and e.id = d.event_id
            left join lateral (select * from delivery.webhook_attempt a where a.community_id = d.community_id and a.delivery_id = d.id order by number desc limit 1) a on true
            where d.community_id = $1 and d.webhook_id = $2 and ($3::uuid is null or d.event_id < $3)
            order by d.event_id desc limit $4
            """,
            Here,
            id.Value,
            before,
            most
        );
        return await select.List(
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
    }

    /// <summary>Sends an event once more, under its own id.</summary>
    /// <returns>The webhook; null if there is no such delivery.</returns>
    public async Task<WebhookId?> Replay(Guid delivery, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update delivery.webhook_delivery set due_at = $3, attempts = 0, done_at = null, gave_up_at = null
            where community_id = $1 and id = $2 returning webhook_id
            """,
            Here,
            delivery,
            clock.Now.ToDateTimeUtc()
        );
        if (await update.ExecuteScalarAsync(stop) is not Guid id)
            return null;
        work.Wake(WebhookWorker.Queue);
        return new WebhookId(id);
    }

    private async Task<bool> Update(string set, WebhookId id, CancellationToken stop, params object?[] values)
    {
        await using var update = work.Command(
            $"update delivery.webhook set {set}, version = version + 1 where community_id = $1 and id = $2",
            [Here, id.Value, .. values]
        );
        return await update.ExecuteNonQueryAsync(stop) == 1;
    }

    private static Webhook Read(System.Data.Common.DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            r.GetString(1),
            r.GetFieldValue<string[]>(2),
            Enum.Parse<WebhookState>(r.GetString(3), ignoreCase: true),
            r.IsDBNull(4) ? null : r.Instant(4),
            r.IsDBNull(5) ? null : r.Instant(5),
            r.GetInt32(6),
            r.Instant(7)
        );
}
