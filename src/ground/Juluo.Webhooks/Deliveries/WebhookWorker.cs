namespace Juluo.Webhooks;

/// <summary>
/// Sends events to webhooks: one transaction takes a delivery, the call is made outside of any, another records the result. At most one call at a time goes to a
/// webhook, few to the webhooks of one community, and communities take turns, so that a slow receiver delays only its own community. If the program is killed
/// between the receiver's response and the second transaction, the call is repeated when its lease expires, with the same <c>webhook-id</c>, by which the receiver
/// recognises it.
/// </summary>
internal sealed partial class WebhookWorker(
    IServiceScopeFactory scopes,
    Communities communities,
    WebhookSender sender,
    WebhookSecret secrets,
    Clock clock,
    QueueListener wake,
    ILogger<WebhookWorker> log
) : Worker(Queue, hands: 8, wake, log)
{
    internal const string Queue = "webhook";

    /// <summary>The maximum number of simultaneous calls for one community; its further deliveries wait, and other communities' are taken first.</summary>
    internal const int MostOfCommunity = 2;

    /// <summary>Longer than any call takes (<see cref="OutboundHttp.Patience"/>); a call without a result by then was killed.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(1);

    private sealed record Delivery(
        CommunityId Community,
        Guid Id,
        Guid Webhook,
        Guid Event,
        string Body,
        string Url,
        string Secret,
        string? OldSecret,
        int Attempts,
        Instant? FailingSince,
        int Unanswered
    );

    protected override async Task<bool> One(CancellationToken stop)
    {
        var now = clock.Now;
        if (await Take(now, stop) is not { } delivery)
            return false;
        var keys = new[] { delivery.Secret, delivery.OldSecret }.OfType<string>().Select(secrets.Open);
        var answer = await sender.Post(
            delivery.Url,
            WebhookDeliveryStore.MessageId(delivery.Event),
            delivery.Body,
            keys,
            CancellationToken.None
        );
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(await communities.Of(delivery.Community, CancellationToken.None), CancellationToken.None);
        await Note(work, scope.ServiceProvider, delivery, now + Lease, answer);
        await work.Commit(CancellationToken.None);
        return true;
    }

    protected override Task<Duration?> Next(CancellationToken stop) =>
        Due(
            scopes,
            clock,
            $"""
            select min(greatest(d.due_at, w.quiet_until, w.calling_until))
            from webhooks.webhook w
            join webhooks.webhook_delivery d on d.community_id = w.community_id and d.webhook_id = w.id
              and d.done_at is null and d.gave_up_at is null
            where w.state = 'on'
            """,
            stop
        );

    private async Task<Delivery?> Take(Instant now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.BeginAsWorker(stop);
        // One worker at a time, so that each sees the calls of the others: otherwise all would count none and take deliveries of the same community.
        await work.Do($"select pg_advisory_xact_lock(hashtextextended('webhooks.webhook', 0))", stop);
        var taken = await work.Find<Delivery>(
            $"""
            with community as (
              select community_id, count(*) filter (where calling_until > {now}) as calls, max(called_at) as called_at
                from webhooks.webhook group by community_id)
            select w.community_id as community, d.id, w.id as webhook, d.event_id as event, e.body, w.url, w.secret,
              case when w.old_secret_ends > {now} then w.old_secret end as old_secret,
              d.attempts, w.failing_since, w.unanswered
            from webhooks.webhook w
            join community c on c.community_id = w.community_id and c.calls < {MostOfCommunity}
            cross join lateral (
              select id, event_id, attempts, due_at from webhooks.webhook_delivery
              where community_id = w.community_id and webhook_id = w.id and done_at is null and gave_up_at is null and due_at <= {now}
              order by due_at, event_id limit 1) d
            join webhooks.webhook_event e on e.community_id = w.community_id and e.id = d.event_id
            where w.state = 'on' and coalesce(w.calling_until, {now}) <= {now} and coalesce(w.quiet_until, {now}) <= {now}
            order by c.called_at nulls first, w.called_at nulls first, d.due_at, d.id limit 1 for no key update of w skip locked
            """,
            stop
        );
        if (taken is not { } delivery)
            return null;
        await work.Enter(await communities.Of(delivery.Community, stop), stop);
        await work.Do(
            $"""
            update webhooks.webhook set called_at = {now}, calling_until = {now + Lease}
            where community_id = {delivery.Community} and id = {delivery.Webhook}
            """,
            stop
        );
        await work.Commit(CancellationToken.None);
        return delivery;
    }

    private async Task Note(UnitOfWork work, IServiceProvider services, Delivery delivery, Instant lease, WebhookSender.Answer answer)
    {
        var now = clock.Now;
        var attempts = delivery.Attempts + 1;
        var gone = answer.Status == 410;
        var over = gone || (!answer.Taken && delivery.FailingSince is { } since && now - since > WebhookRetry.Enough);
        var again = answer.Taken ? null : WebhookRetry.After(attempts, Random.Shared.NextDouble());
        var asked = answer.RetryAfter is { } time ? Duration.Min(Duration.FromTimeSpan(time), Duration.FromHours(24)) : (Duration?)null;
        if (again is { } wait)
            again = Duration.Max(wait, asked ?? wait);
        var unanswered = answer.Status is null ? delivery.Unanswered + 1 : 0;
        var quiet = asked ?? WebhookRetry.Quiet(unanswered);
        var value =
            gone ? "gone"
            : over ? "failed"
            : null;
        var dueAt = now + (again ?? Duration.Zero);
        await work.Do(
            $"""
            with tried as (
              insert into webhooks.webhook_attempt (community_id, delivery_id, at, number, status, milliseconds, said)
              select {delivery.Community}, {delivery.Id}, {now}, 1 + coalesce(max(number), 0), {answer.Status},
                {answer.Milliseconds}, {answer.Said} from webhooks.webhook_attempt where community_id = {delivery.Community}
                and delivery_id = {delivery.Id}),
            told as (
              update webhooks.webhook_delivery set attempts = {attempts}, done_at = case when {answer.Taken} then {now} end,
                due_at = {dueAt},
                gave_up_at = case when {!answer.Taken && again is null} then {now} end
              where community_id = {delivery.Community} and id = {delivery.Id})
            update webhooks.webhook set
              failing_since = case when {answer.Taken} then null else coalesce(failing_since, {now}) end,
              state = case when {value}::text is not null and state = 'on' then {value} else state end,
              unanswered = {unanswered}, quiet_until = {(quiet is { } left ? now + left : (Instant?)null)},
              calling_until = case when calling_until = {lease} then null else calling_until end
            where community_id = {delivery.Community} and id = {delivery.Webhook}
            """,
            CancellationToken.None
        );
        if (!answer.Taken)
            Refused(delivery.Id, attempts, answer.Status);
        if (over)
            await services
                .GetRequiredService<Notifier>()
                .NotifyPermitted(
                    WebhookRights.Manage,
                    new(
                        DeliveryModule.Trouble,
                        $"webhook:{delivery.Webhook}:failed:{delivery.FailingSince ?? now}",
                        gone ? "webhooks.gone" : "webhooks.failed",
                        new { host = new Uri(delivery.Url).Host },
                        $"/settings/webhooks/{delivery.Webhook}"
                    ),
                    CancellationToken.None
                );
    }

    // No address and nothing of the response: they do not belong in a log.
    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Id} was not taken, time {Attempt}: {Status}")]
    private partial void Refused(Guid id, int attempt, int? status);
}
