using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Juluo.Kernel;

/// <summary>
/// Tells those outside, one transaction for each try. A receiver cannot share it: killed between its yes and the commit, the event goes out again, under the
/// same <c>webhook-id</c>, by which the receiver knows it.
/// </summary>
public sealed partial class WebhookWorker(
    IServiceScopeFactory scopes,
    Communities communities,
    WebhookSender sender,
    WebhookSecret secrets,
    Clock clock,
    WakeUp wake,
    ILogger<WebhookWorker> log
) : Worker(Queue, hands: 4, wake, log)
{
    internal const string Queue = "webhook";

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
        Instant? FailingSince
    );

    protected override async Task<bool> One(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        await work.BeginAsWorker(stop);
        if (await Take(work, stop) is not { } delivery)
            return false;
        await work.Enter(await communities.Of(delivery.Community, stop), CancellationToken.None);
        var keys = new[] { delivery.Secret, delivery.OldSecret }.OfType<string>().Select(secrets.Open);
        var answer = await sender.Post(
            delivery.Url,
            WebhookBook.MessageId(delivery.Event),
            clock.Now.ToUnixTimeSeconds(),
            delivery.Body,
            keys,
            CancellationToken.None
        );
        await Note(work, scope.ServiceProvider, delivery, answer);
        await work.Commit(CancellationToken.None);
        return true;
    }

    private async Task<Delivery?> Take(Work work, CancellationToken stop)
    {
        await using var take = work.Command(
            """
            select d.community_id, d.id, d.webhook_id, d.event_id, e.body, w.url, w.secret,
              case when w.old_secret_ends > $1 then w.old_secret end, d.attempts, w.failing_since
            from kernel.webhook_delivery d
            join kernel.webhook w on w.community_id = d.community_id and w.id = d.webhook_id and w.state = 'on'
            join kernel.webhook_event e on e.community_id = d.community_id and e.id = d.event_id
            where d.done_at is null and d.gave_up_at is null and d.due_at <= $1
            order by d.due_at limit 1 for update of d skip locked
            """,
            clock.Now.ToDateTimeUtc()
        );
        var taken = await take.List(
            r => new Delivery(
                new(r.GetGuid(0)),
                r.GetGuid(1),
                r.GetGuid(2),
                r.GetGuid(3),
                r.GetString(4),
                r.GetString(5),
                r.GetString(6),
                r.IsDBNull(7) ? null : r.GetString(7),
                r.GetInt32(8),
                r.IsDBNull(9) ? null : r.Instant(9)
            ),
            stop
        );
        return taken.Count > 0 ? taken[0] : null;
    }

    private async Task Note(Work work, IServiceProvider services, Delivery delivery, WebhookSender.Answer answer)
    {
        var now = clock.Now;
        var attempts = delivery.Attempts + 1;
        // 410: the receiver says that it is gone for good.
        var over = answer.Status == 410 || (!answer.Taken && delivery.FailingSince is { } since && now - since > WebhookRetry.Enough);
        var again = answer.Taken ? null : WebhookRetry.After(attempts, Random.Shared.NextDouble());
        if (again is { } wait && answer.RetryAfter is { } asked)
            again = Duration.Max(wait, Duration.Min(Duration.FromTimeSpan(asked), Duration.FromHours(24)));
        await using var note = work.Command(
            """
            with tried as (
              insert into kernel.webhook_attempt (community_id, delivery_id, at, number, status, milliseconds, said)
              select $1, $2, $3, 1 + coalesce(max(number), 0), $4, $5, $6 from kernel.webhook_attempt where community_id = $1 and delivery_id = $2),
            told as (
              update kernel.webhook_delivery set attempts = $7, done_at = case when $8 then $3 end, due_at = $9,
                gave_up_at = case when $10 then $3 end
              where community_id = $1 and id = $2)
            update kernel.webhook set
              failing_since = case when $8 then null else coalesce(failing_since, $3) end,
              state = case when $11 and state = 'on' then 'failed' else state end
            where community_id = $1 and id = $12 and (failing_since is not null or not $8)
            """,
            delivery.Community.Value,
            delivery.Id,
            now.ToDateTimeUtc(),
            answer.Status,
            answer.Milliseconds,
            answer.Said,
            attempts,
            answer.Taken,
            (now + (again ?? Duration.Zero)).ToDateTimeUtc(),
            !answer.Taken && again is null,
            over,
            delivery.Webhook
        );
        await note.ExecuteNonQueryAsync(CancellationToken.None);
        if (!answer.Taken)
            Refused(delivery.Id, attempts, answer.Status);
        if (over)
            await services
                .GetRequiredService<Notifier>()
                .TellPermitted(
                    WebhookBook.Manage,
                    new(
                        "kernel.trouble",
                        $"webhook:{delivery.Webhook}:failed:{delivery.FailingSince ?? now}",
                        "webhooks.failed",
                        new { host = new Uri(delivery.Url).Host },
                        $"/settings/webhooks/{delivery.Webhook}"
                    ),
                    CancellationToken.None
                );
    }

    // No address and nothing of what was said: a log is no place for either.
    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Id} was not taken, time {Attempt}: {Status}")]
    private partial void Refused(Guid id, int attempt, int? status);
}
