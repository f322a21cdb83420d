namespace Juluo.Delivery;

/// <summary>Emails and facts of one community that failed at least once: those that are being retried and those that were set aside.</summary>
public sealed class Undelivered(UnitOfWork work, Clock clock)
{
    private const int Most = 100;

    /// <summary>An email as operators see it: its recipient and the mail server's response. Its subject and text are private.</summary>
    public sealed record Letter(Guid Id, string To, Instant MadeAt, UndeliveredState State, string? Why, Instant? Next);

    /// <summary>A fact as operators see it: its kind only, because its content is for the modules.</summary>
    public sealed record Fact(Guid Id, string Kind, Instant MadeAt, UndeliveredState State, string? Why, Instant? Next);

    public async Task<IReadOnlyList<Letter>> Mails(CancellationToken stop) =>
        await work.List<Letter>(
            $"""
            select id, recipient as to, made_at,
              case when refused then 'refused' when parked_at is not null then 'given_up' else 'waiting' end as state,
              split_part(last_error, E'\n', 1) as why, case when parked_at is null then due_at end as next
            from delivery.mail where community_id = {work.Community} and sent_at is null and attempts > 0 and recipient <> ''
              and (ends_at is null or ends_at > {clock.Now})
            order by made_at desc limit {Most}
            """,
            stop
        );

    public async Task<IReadOnlyList<Fact>> Facts(CancellationToken stop) =>
        await work.List<Fact>(
            $"""
            select id, kind, made_at, case when parked_at is null then 'waiting' else 'given_up' end as state,
              split_part(last_error, E'\n', 1) as why, case when parked_at is null then due_at end as next
            from delivery.outbox where community_id = {work.Community} and done_at is null and attempts > 0
              order by made_at desc limit {Most}
            """,
            stop
        );

    /// <summary>Retries all of them now, including text messages, with attempts counted from zero.</summary>
    /// <returns>The number of items to retry.</returns>
    public async Task<int> SendAgain(CancellationToken stop) =>
        await Again(
            SmsWorker.Queue,
            $"""
            update delivery.sms set due_at = {clock.Now}, attempts = 0, failing_since = null, parked_at = null, refused = false
            where community_id = {work.Community} and sent_at is null and attempts > 0 and sealed_text is not null
              and (ends_at is null or ends_at > {clock.Now})
            """,
            stop
        )
        + await Again(
            MailWorker.Queue,
            $"""
            update delivery.mail set due_at = {clock.Now}, attempts = 0, failing_since = null, parked_at = null, refused = false
            where community_id = {work.Community} and sent_at is null and attempts > 0 and recipient <> ''
              and (ends_at is null or ends_at > {clock.Now})
            """,
            stop
        );

    /// <inheritdoc cref="SendAgain"/>
    public Task<int> TakeUpAgain(CancellationToken stop) =>
        Again(
            OutboxWorker.Queue,
            $"""
            update delivery.outbox set due_at = {clock.Now}, attempts = 0, failing_since = null, parked_at = null
            where community_id = {work.Community} and done_at is null and attempts > 0
            """,
            stop
        );

    private async Task<int> Again(string queue, Statement sql, CancellationToken stop)
    {
        var count = await work.Do(sql, stop);
        if (count > 0)
            work.Wake(queue);
        return count;
    }
}

[Named("undelivered-state")]
public enum UndeliveredState
{
    Waiting,
    GivenUp,
    Refused,
}
