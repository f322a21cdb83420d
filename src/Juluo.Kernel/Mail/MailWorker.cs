using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Kernel;

/// <summary>
/// Hands queued mails to the mail server, one transaction each. A mail server cannot share a transaction: killed between its yes and
/// the commit, the mail goes out again, under the same Message-ID.
/// </summary>
public sealed partial class MailWorker(
    IServiceScopeFactory scopes,
    MailSettings settings,
    Communities communities,
    Clock clock,
    WakeUp wake,
    ILogger<MailWorker> log
) : Worker(Queue, hands: 2, wake, log)
{
    internal const string Queue = "mail";

    protected override async Task<bool> One(CancellationToken stop)
    {
        if (!settings.Configured)
            return false; // they wait, and the self-check says so
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        await work.BeginAsWorker(stop);
        if (await Take(work, stop) is not { } post)
            return false;

        await work.Enter(await communities.Of(post.Community, stop), CancellationToken.None);
        try
        {
            if (!settings.ToMailbox)
                await post.HandTo(settings);
            await using var mark = work.Command(
                "update kernel.mail set sent_at = $3 where community_id = $1 and id = $2",
                post.Community.Value,
                post.Id,
                clock.Now.ToDateTimeUtc()
            );
            await mark.ExecuteNonQueryAsync(CancellationToken.None);
            Telemetry.MailsSent.Add(1);
        }
        catch (Exception refused) when (refused is not Npgsql.NpgsqlException)
        {
            Refused(post.Id, post.Attempts + 1, refused.Message);
            await PutOff(work, post, refused);
            Telemetry.MailsFailed.Add(1);
        }

        await work.Commit(CancellationToken.None);
        return true;
    }

    private async Task<Post?> Take(Work work, CancellationToken stop)
    {
        await using var take = work.Command(
            """
            select community_id, id, recipient, subject, body_text, body_html, unsubscribe, attempts, calendar_method, calendar from kernel.mail
            where sent_at is null and parked_at is null and due_at <= $1
            order by due_at limit 1 for update skip locked
            """,
            clock.Now.ToDateTimeUtc()
        );
        var posts = await take.List(
            r => new Post(
                new(r.GetGuid(0)),
                r.GetGuid(1),
                r.GetString(2),
                r.GetString(3),
                r.GetString(4),
                r.GetString(5),
                r.IsDBNull(6) ? null : r.GetString(6),
                r.GetInt32(7),
                r.IsDBNull(8) ? null : (r.GetString(8), r.GetString(9))
            ),
            stop
        );
        return posts.Count > 0 ? posts[0] : null;
    }

    private async Task PutOff(Work work, Post post, Exception refused)
    {
        var now = clock.Now;
        var attempts = post.Attempts + 1;
        await using var note = work.Command(
            "update kernel.mail set attempts = $3, last_error = $4, due_at = $5, parked_at = $6 where community_id = $1 and id = $2",
            post.Community.Value,
            post.Id,
            attempts,
            refused.Message,
            (now + Retry.After(attempts)).ToDateTimeUtc(),
            attempts >= Retry.Most ? now.ToDateTimeUtc() : null
        );
        await note.ExecuteNonQueryAsync(CancellationToken.None);
    }

    // No address and no subject: a log is no place for either.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} was not taken, time {Attempt}: {Why}")]
    private partial void Refused(Guid id, int attempt, string why);
}
