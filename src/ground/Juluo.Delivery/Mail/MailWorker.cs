namespace Juluo.Delivery;

/// <summary>
/// Sends queued emails to the mail server, one transaction each. A mail server cannot take part in a transaction: if the process dies after the server accepts and
/// before the commit, the email is sent again with the same Message-ID. While the server is unavailable, emails wait (<see cref="Retry"/>); an email that it
/// refuses is set aside at once, and the person who requested it is notified.
/// </summary>
internal sealed partial class MailWorker(
    IServiceScopeFactory scopes,
    MailSettings settings,
    MailServer server,
    Communities communities,
    Clock clock,
    QueueListener wake,
    ILogger<MailWorker> log
) : Worker(Queue, hands: 2, wake, log)
{
    internal const string Queue = "mail";
    internal const string Kind = "delivery.mail";

    protected override async Task<bool> One(CancellationToken stop)
    {
        if (!settings.Configured)
            return false; // emails wait, and the self-check reports it
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.BeginAsWorker(stop);
        if (await Take(work, stop) is not { } post)
        {
            await server.Rest();
            return false;
        }

        await work.Enter(await communities.Of(post.Community, stop), CancellationToken.None);
        NotTaken? meant = null;
        try
        {
            if (!settings.ToMailbox)
                await server.Send(post);
            await work.Do(
                $"update delivery.mail set sent_at = {clock.Now} where community_id = {post.Community} and id = {post.Id}",
                CancellationToken.None
            );
            Telemetry.MailsSent.Add(1);
        }
        catch (Exception failed) when (failed is not Npgsql.NpgsqlException)
        {
            meant = failed is NotTakenException not ? not.Meant : NotTaken.Later;
            NotSent(post.Id, post.Attempts + 1, meant.Value);
            await Postpone(work, post, meant.Value, failed.Message);
            if (meant == NotTaken.Refused && post.AskedBy is var (person, path))
                await Notify(scope.ServiceProvider, post, person, path);
            Telemetry.MailsFailed.Add(1);
        }

        await work.Commit(CancellationToken.None);
        // While the server is unavailable, the next email would fail too: retry after a pause.
        return meant != NotTaken.Away;
    }

    protected override Task<Duration?> Next(CancellationToken stop) =>
        !settings.Configured
            ? Task.FromResult<Duration?>(null)
            : Due(
                scopes,
                clock,
                $"""
                select min(due_at) from delivery.mail
                where sent_at is null and parked_at is null and (ends_at is null or ends_at > {clock.Now})
                """,
                stop
            );

    private async Task<Post?> Take(UnitOfWork work, CancellationToken stop)
    {
        await using var take = work.Command(
            $"""
            select m.community_id, m.id, recipient, subject, body_text, body_html, unsubscribe, attempts, calendar_method, calendar,
              failing_since, asked_by, asked_at_path, reply_to, language, thread,
              (select f.id from delivery.mail f where f.community_id = m.community_id and f.thread = m.thread and f.id < m.id
                and lower(f.recipient) = lower(m.recipient) and f.sent_at is not null order by f.id limit 1)
            from delivery.mail m
            where m.sent_at is null and m.parked_at is null and m.due_at <= {clock.Now} and (m.ends_at is null or m.ends_at > {clock.Now})
            order by m.due_at, m.id limit 1 for update of m skip locked
            """
        );
        var all = await communities.All(stop);
        // Mapped by hand: the sender's name depends on the community, and optional parts may be missing.
        var posts = await take.List(
            r =>
            {
                var from = all.FirstOrDefault(c => c.Id.Value == r.GetGuid(0));
                return new Post(
                    new(r.GetGuid(0)),
                    r.GetGuid(1),
                    r.GetString(2),
                    r.GetString(3),
                    r.GetString(4),
                    r.GetString(5),
                    r.IsDBNull(6) ? null : r.GetString(6),
                    r.GetInt32(7),
                    r.IsDBNull(8) ? null : (r.GetString(8), r.GetString(9))
                )
                {
                    FailingSince = r.IsDBNull(10) ? null : r.Instant(10),
                    AskedBy = r.IsDBNull(11) ? null : (new(r.GetGuid(11)), r.GetString(12)),
                    ReplyTo = r.IsDBNull(13) ? null : r.GetString(13),
                    Thread = r.IsDBNull(15) ? null : r.GetString(15),
                    First = r.IsDBNull(16) ? null : r.GetGuid(16),
                    // Each community sends under its own name; the only one of an installation may have another name in its settings.
                    FromName = all.Count > 1 || settings.From.DisplayName.Length == 0 ? from?.Name.In(r.GetString(14)) : null,
                    ListId = from?.Slug,
                };
            },
            stop
        );
        return posts.Count > 0 ? posts[0] : null;
    }

    private async Task Postpone(UnitOfWork work, Post post, NotTaken meant, string why)
    {
        var now = clock.Now;
        var attempts = post.Attempts + 1;
        var refused = meant == NotTaken.Refused;
        var parkedAt = refused || Retry.GivesUp(post.FailingSince, now) ? now : (Instant?)null;
        var dueAt = now + Retry.After(attempts);
        await work.Do(
            $"""
            update delivery.mail set attempts = {attempts}, last_error = {why}, due_at = {dueAt}, parked_at = {parkedAt},
              refused = {refused}, failing_since = coalesce(failing_since, {now})
            where community_id = {post.Community} and id = {post.Id}
            """,
            CancellationToken.None
        );
    }

    private static Task Notify(IServiceProvider services, Post post, PersonId person, string path) =>
        services
            .GetRequiredService<Notifier>()
            .Notify(
                person,
                new(Kind, $"mail:{post.Id}:refused", "mail.refused", new { to = post.To, subject = post.Subject }, path),
                CancellationToken.None
            );

    // No address, no subject and no response of the server, which contains the address: they do not belong in a log. The operators' page shows them.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} was not taken, time {Attempt}: {Meant}")]
    private partial void NotSent(Guid id, int attempt, NotTaken meant);
}
