namespace Juluo.Webhooks;

/// <summary>The webhooks of one community. Removed ones are kept and can be restored; queries exclude them unless asked to include them.</summary>
public sealed class WebhookStore(UnitOfWork work, Clock clock, WebhookSecret secrets)
{
    public const int Most = 20;

    /// <summary>The time for which the old secret also signs after a new one was created.</summary>
    public static readonly Duration Overlap = Duration.FromHours(24);

    private static readonly Sql Columns = new("id, url, kinds, state, failing_since, old_secret_ends, version, made_at");

    /// <summary>Returns the community's webhooks, except removed ones and those for events of a single thing such as a channel, which that thing's page lists; oldest first.</summary>
    public Task<List<Webhook>> All(CancellationToken stop) =>
        work.List<Webhook>(
            $"""
            select {Columns} from webhooks.webhook
            where community_id = {work.Community} and state <> 'removed' and array_to_string(kinds, ' ') not like '%/%' order by id
            """,
            stop
        );

    public Task<List<Webhook>> Of(string kind, CancellationToken stop) =>
        work.List<Webhook>(
            $"""
            select {Columns} from webhooks.webhook
            where community_id = {work.Community} and state <> 'removed' and {kind} = any(kinds) order by id
            """,
            stop
        );

    public async Task<Webhook?> Find(WebhookId id, CancellationToken stop, bool removed = false) =>
        await work.Find<Webhook>(
            $"select {Columns} from webhooks.webhook where community_id = {work.Community} and id = {id} and ({removed} or state <> 'removed')",
            stop
        );

    /// <returns>The webhook's key, and the secret, which is shown only once.</returns>
    public async Task<(WebhookId Id, string Secret)> Add(string url, IReadOnlyList<string> kinds, CancellationToken stop)
    {
        var (id, secret) = (Id.New<WebhookId>(clock), WebhookSecret.New());
        await work.Do(
            $"""
            insert into webhooks.webhook (community_id, id, url, kinds, secret, state, made_at)
            values ({work.Community}, {id}, {url}, {kinds.ToArray()}, {secrets.Seal(secret)}, 'on', {clock.Now})
            """,
            stop
        );
        return (id, secret);
    }

    /// <returns>False if there is no such webhook.</returns>
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

    private async Task<bool> Update(Statement set, WebhookId id, CancellationToken stop) =>
        await work.Do($"update webhooks.webhook set {set}, version = version + 1 where community_id = {work.Community} and id = {id}", stop)
        == 1;
}
