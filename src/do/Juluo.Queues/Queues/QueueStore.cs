namespace Juluo.Queues;

/// <summary>Queues, their opening hours and their secrets. Opening, closing, pausing and resuming a queue publish a <see cref="QueueChanged"/>.</summary>
internal sealed class QueueStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        q.id, q.site_id as site, q.name_zh, q.name_en, q.about_zh, q.about_en, q.entry, q.per_minute, q.letter, q.priority_letter, q.priority,
        q.priority_run, q.last_minutes, q.grace_minutes, q.late_by, q.opened_at, q.closed_at, q.paused_on
        """
    );

    private readonly Outbox outbox = new(work, clock);

    private sealed record Span(QueueId Queue, int Weekday, int Opens, int Closes);

    /// <summary>Returns at most 200 queues: open ones, then drafts, then closed ones, each by name.</summary>
    public Task<List<Queue>> All(CancellationToken stop) =>
        work.List<Queue>(
            $"""
            select {Columns} from queues.queue q where q.community_id = {work.Community}
            order by q.closed_at is not null, q.opened_at is null, coalesce(q.name_zh, q.name_en), q.id limit 200
            """,
            stop
        );

    public Task<Queue?> Find(QueueId id, CancellationToken stop) =>
        work.Find<Queue>($"select {Columns} from queues.queue q where q.community_id = {work.Community} and q.id = {id}", stop);

    /// <summary>Finds a queue that is open to visitors, or that the caller manages or serves.</summary>
    public async Task<Queue?> Find(QueueId id, Caller caller, CancellationToken stop) =>
        await Find(id, stop) is { } queue
        && (queue.State == QueueState.Open || caller.May(QueueRights.Manage) || await QueueRights.MayServe(work, id, caller, stop))
            ? queue
            : null;

    /// <summary>Finds a queue if the caller may call numbers in it.</summary>
    public async Task<Queue?> Served(QueueId id, Caller caller, CancellationToken stop) =>
        await Find(id, stop) is { } queue && await QueueRights.MayServe(work, id, caller, stop) ? queue : null;

    public Task<byte[]?> Secret(QueueId id, CancellationToken stop) =>
        work.Find<byte[]>($"select secret from queues.queue where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Returns a queue's opening hours in its site's time zone.</summary>
    public async Task<QueueHours> Hours(Queue queue, CancellationToken stop)
    {
        var spans = await work.List<Span>(
            $"""
            select queue_id as queue, weekday, opens, closes from queues.queue_span
            where community_id = {work.Community} and queue_id = {queue.Id} order by weekday, opens
            """,
            stop
        );
        return new(spans.ToLookup(s => (IsoDayOfWeek)s.Weekday, s => new DayHours(s.Opens, s.Closes)), await Zone(queue, stop));
    }

    public async Task<QueueId> Add(QueueForm said, List<(IsoDayOfWeek Day, DayHours Hours)> week, PersonId by, CancellationToken stop)
    {
        var id = Id.New<QueueId>(clock);
        var secret = NewSecret();
        await work.Do(
            $"""
            insert into queues.queue (community_id, id, site_id, name_zh, name_en, about_zh, about_en, entry, per_minute, letter, priority_letter,
              priority, priority_run, last_minutes, grace_minutes, late_by, secret, made_at, made_by)
            values ({work.Community}, {id}, {said.Site}, {said.Name?.Said}, {said.About?.Said}, {said.Entry}, {said.PerMinute}, {said.Letter},
              {said.PriorityLetter}, {said.Priority}, {said.PriorityRun}, {said.LastMinutes}, {said.GraceMinutes}, {said.LateBy}, {secret},
              {clock.Now}, {by})
            """,
            stop
        );
        await work.Do(
            $"""
            insert into queues.line (community_id, queue_id, day, ordinary, priority, turn)
            values ({work.Community}, {id}, {clock.Today(work.Community.Zone)}, 0, 0, 0)
            """,
            stop
        );
        await SetWeek(id, week, stop);
        return id;
    }

    public async Task Change(QueueId id, QueueForm said, List<(IsoDayOfWeek Day, DayHours Hours)> week, CancellationToken stop)
    {
        await work.Do(
            $"""
            update queues.queue set site_id = {said.Site}, (name_zh, name_en) = ({said.Name?.Said}), (about_zh, about_en) = ({said.About?.Said}),
              entry = {said.Entry}, per_minute = {said.PerMinute}, letter = {said.Letter}, priority_letter = {said.PriorityLetter},
              priority = {said.Priority}, priority_run = {said.PriorityRun}, last_minutes = {said.LastMinutes},
              grace_minutes = {said.GraceMinutes}, late_by = {said.LateBy}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );
        await SetWeek(id, week, stop);
    }

    /// <returns>False if it was open already.</returns>
    public async Task<bool> Open(QueueId id, CancellationToken stop) =>
        await Changed(
            await work.Do(
                $"""
                update queues.queue set opened_at = coalesce(opened_at, {clock.Now}), closed_at = null
                where community_id = {work.Community} and id = {id} and (opened_at is null or closed_at is not null)
                """,
                stop
            ),
            id,
            QueueChanged.Opened,
            stop
        );

    /// <returns>False if it wasn't open.</returns>
    public async Task<bool> Close(QueueId id, CancellationToken stop) =>
        await Changed(
            await work.Do(
                $"""
                update queues.queue set closed_at = {clock.Now}
                where community_id = {work.Community} and id = {id} and opened_at is not null and closed_at is null
                """,
                stop
            ),
            id,
            QueueChanged.Closed,
            stop
        );

    /// <summary>Stops issuing tickets on a day; existing ones stay valid.</summary>
    public async Task<bool> Pause(QueueId id, LocalDate day, CancellationToken stop) =>
        await Changed(
            await work.Do(
                $"""
                update queues.queue set paused_on = {day}
                where community_id = {work.Community} and id = {id} and paused_on is distinct from {day}
                """,
                stop
            ),
            id,
            QueueChanged.Paused,
            stop
        );

    public async Task<bool> Resume(QueueId id, LocalDate day, CancellationToken stop) =>
        await Changed(
            await work.Do(
                $"update queues.queue set paused_on = null where community_id = {work.Community} and id = {id} and paused_on = {day}",
                stop
            ),
            id,
            QueueChanged.Resumed,
            stop
        );

    /// <summary>Replaces the secret, which invalidates earlier codes and URLs.</summary>
    public Task RenewSecret(QueueId id, CancellationToken stop)
    {
        var secret = NewSecret();
        return work.Do($"update queues.queue set secret = {secret} where community_id = {work.Community} and id = {id}", stop);
    }

    private static byte[] NewSecret() => System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);

    private async Task<bool> Changed(int rows, QueueId id, string change, CancellationToken stop)
    {
        if (rows == 1)
            await outbox.Publish(new QueueChanged(id, change), stop);
        return rows == 1;
    }

    private async Task<DateTimeZone> Zone(Queue queue, CancellationToken stop) =>
        queue.Site is { } site && (await new Sites(work, clock).All(stop)).Find(s => s.Id == site) is { } found
            ? found.ZoneOr(work.Community.Zone)
            : work.Community.Zone;

    private async Task SetWeek(QueueId id, List<(IsoDayOfWeek Day, DayHours Hours)> week, CancellationToken stop)
    {
        await work.Do($"delete from queues.queue_span where community_id = {work.Community} and queue_id = {id}", stop);
        foreach (var (day, hours) in week)
            await work.Do(
                $"""
                insert into queues.queue_span (community_id, queue_id, weekday, opens, closes)
                values ({work.Community}, {id}, {(int)day}, {hours.Opens}, {hours.Closes})
                """,
                stop
            );
    }
}
