namespace Juluo.Delivery;

/// <summary>
/// Sends queued messages to the gateway, one transaction each. If the process dies after the gateway accepts and before the commit, the message is resent with the
/// same id, which the gateway recognises, and delivered once.
/// </summary>
internal sealed partial class SmsWorker(
    IServiceScopeFactory scopes,
    SmsSettings settings,
    SmsGateway gateway,
    Communities communities,
    Clock clock,
    QueueListener wake,
    ILogger<SmsWorker> log
) : Worker(Queue, hands: 2, wake, log)
{
    internal const string Queue = "sms";

    private static readonly Duration LongestWait = Duration.FromHours(1);

    protected override async Task<bool> One(CancellationToken stop)
    {
        if (!settings.Configured)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.BeginAsWorker(stop);
        if (await Take(work, stop) is not { } message)
            return false;
        await work.Enter(await communities.Of(message.Community, stop), CancellationToken.None);
        var seal = scope.ServiceProvider.GetRequiredService<SmsSeal>();
        NotTaken? meant = null;
        // Checked again at the last moment: the number may have opted out since.
        if (await Stopped(work, message, stop))
            await Over(work, message);
        else
        {
            var answer = await gateway.Post(
                message.Id,
                seal.Open(message.SealedNumber),
                seal.Open(message.SealedText),
                CancellationToken.None
            );
            meant = answer.Meant;
            if (meant is null)
                await Taken(work, message);
            else
                await Postpone(work, message, meant.Value, answer);
        }

        await work.Commit(CancellationToken.None);
        return meant != NotTaken.Away;
    }

    protected override Task<Duration?> Next(CancellationToken stop) =>
        !settings.Configured
            ? Task.FromResult<Duration?>(null)
            : Due(
                scopes,
                clock,
                $"""
                select min(due_at) from delivery.sms
                where sent_at is null and parked_at is null and sealed_text is not null and (ends_at is null or ends_at > {clock.Now})
                """,
                stop
            );

    private Task<Queued?> Take(UnitOfWork work, CancellationToken stop) =>
        work.Find<Queued>(
            $"""
            select community_id as community, id, number_digest, sealed_number, sealed_text, attempts, failing_since from delivery.sms
            where sent_at is null and parked_at is null and sealed_text is not null and due_at <= {clock.Now} and (ends_at is null or ends_at > {clock.Now})
            order by due_at, id limit 1 for update skip locked
            """,
            stop
        );

    private static Task<bool> Stopped(UnitOfWork work, Queued message, CancellationToken stop) =>
        work.Find<bool>(
            $"""
            select exists (select from delivery.sms_stop where community_id = {message.Community} and number_digest = {message.NumberDigest})
            """,
            stop
        );

    private Task<int> Over(UnitOfWork work, Queued message) =>
        work.Do(
            $"""
            update delivery.sms set ends_at = {clock.Now}, sealed_number = null, sealed_text = null
            where community_id = {message.Community} and id = {message.Id}
            """,
            CancellationToken.None
        );

    // Number and text are stored no longer than necessary.
    private Task<int> Taken(UnitOfWork work, Queued message) =>
        work.Do(
            $"""
            update delivery.sms set sent_at = {clock.Now}, last_error = null, sealed_number = null, sealed_text = null
            where community_id = {message.Community} and id = {message.Id}
            """,
            CancellationToken.None
        );

    private Task<int> Postpone(UnitOfWork work, Queued message, NotTaken meant, SmsGateway.Answer answer)
    {
        var (now, attempts, refused) = (clock.Now, message.Attempts + 1, meant == NotTaken.Refused);
        NotSent(message.Id, attempts, meant);
        var parkedAt = refused || Retry.GivesUp(message.FailingSince, now) ? now : (Instant?)null;
        var asked = answer.Wait is { } wait ? Duration.Min(Duration.FromTimeSpan(wait), LongestWait) : Duration.Zero;
        var dueAt = now + Duration.Max(Retry.After(attempts), asked);
        return work.Do(
            $"""
            update delivery.sms set attempts = {attempts}, last_error = {answer.Why}, due_at = {dueAt}, parked_at = {parkedAt}, refused = {refused},
              failing_since = coalesce(failing_since, {now})
            where community_id = {message.Community} and id = {message.Id}
            """,
            CancellationToken.None
        );
    }

    private sealed record Queued(
        CommunityId Community,
        Guid Id,
        byte[] NumberDigest,
        string SealedNumber,
        string SealedText,
        int Attempts,
        Instant? FailingSince
    );

    // No number and no text: they do not belong in a log.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Text message {Id} was not taken, time {Attempt}: {Meant}")]
    private partial void NotSent(Guid id, int attempt, NotTaken meant);
}
