using System.Diagnostics;

namespace Juluo.Delivery;

/// <summary>
/// Runs background tasks. Taking a task is a short transaction, so that everyone sees it running; its work and its result are one transaction, so that a task
/// restarted after a kill -9 finds nothing half done. A task without a heartbeat is restarted, three times at most. People take turns
/// (<c>delivery.tasks_in_line</c>): one task of each person runs at a time.
/// </summary>
internal sealed partial class BackgroundTaskWorker(
    IServiceScopeFactory scopes,
    NpgsqlDataSource source,
    App app,
    Communities communities,
    QueueListener wake,
    ILogger<BackgroundTaskWorker> log
) : Worker(Queue, hands: 2, wake, log)
{
    internal const string Queue = "errand";

    private const int MostAttempts = 3;

    private readonly Dictionary<string, Type> kinds = app
        .Assemblies.SelectMany(a => a.GetTypes())
        .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IBackgroundTask)))
        .ToDictionary(NamedAttribute.Of, StringComparer.Ordinal);

    /// <param name="Attempt">The number of this attempt; a worker with a lower number has lost the task.</param>
    internal sealed record Taken(CommunityId Community, Guid Id, string Kind, string Input, int Attempt, byte[]? File);

    protected override async Task<bool> One(CancellationToken stop)
    {
        if (await Take(stop) is not { } task)
            return false;
        using var activity = Telemetry.Source.StartActivity($"errand {task.Kind}", ActivityKind.Consumer);
        try
        {
            var community = await communities.Of(task.Community, stop);
            if (task.Attempt > MostAttempts)
                await End(community, task, new(false, "errand.gave-up", Empty), (0, null));
            else
                await Run(community, task, stop);
        }
        catch (OperationCanceledException)
        {
            // Put back at once, so that other workers need not wait until it counts as dead.
            await PutBack(task);
        }

        return true;
    }

    // A running task is restarted when its heartbeat stops, by the database's clock; detecting that takes a look every two seconds.
    protected override async Task<Duration?> Next(CancellationToken stop)
    {
        await using var work = new UnitOfWork(source);
        await work.BeginAsWorker(stop);
        return await work.Find<bool>(
            $"select exists (select from delivery.job_run where job = any({kinds.Keys}) and state in ('waiting', 'running'))",
            stop
        )
            ? Duration.Zero
            : null;
    }

    private async Task Run(Community community, Taken task, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.Patience = 0;
        await work.Begin(community, stop);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var heartbeat = new Heartbeat(source, task, until);
        BackgroundTaskEnd end;
        try
        {
            using var input = JsonDocument.Parse(task.Input);
            end = await ((IBackgroundTask)ActivatorUtilities.CreateInstance(scope.ServiceProvider, kinds[task.Kind])).Run(
                input.RootElement,
                task.File,
                heartbeat,
                until.Token
            );
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            await heartbeat.DisposeAsync();
            await work.Rollback();
            throw;
        }
        catch (Exception failed)
        {
            Failed(task.Kind, task.Id, failed);
            end = new(false, "errand.failed", Empty);
        }

        // The last heartbeat before the end: from here on the row belongs to the task.
        await heartbeat.DisposeAsync();
        if (end.Well && work.Begun && await Note(work, task, end, heartbeat.Reported))
            await work.Commit(CancellationToken.None);
        else
            await work.Rollback();
        if (!end.Well)
            await End(community, task, end, heartbeat.Reported);
    }

    private static readonly Dictionary<string, string> Empty = new(StringComparer.Ordinal);

    private async Task<Taken?> Take(CancellationToken stop)
    {
        await using var work = new UnitOfWork(source);
        await work.BeginAsWorker(stop);
        // Only one worker takes a task at a time: two at once would both find that no task of a person is running.
        await work.Do($"select pg_advisory_xact_lock(hashtextextended('delivery.take-task', 0))", stop);
        var taken = await work.Find<Taken>(
            $"""
            update delivery.job_run r
            set state = 'running', attempts = attempts + 1, began_at = clock_timestamp(), heard_at = clock_timestamp(), done = 0,
              total = null
            from (
              select o.community_id, o.id from delivery.tasks_in_line() l
              join delivery.job_run o on o.community_id = l.community_id and o.id = l.id
              where not l.held and l.job = any({kinds.Keys}) and (o.state = 'waiting' or o.state = 'running'
                and o.heard_at < clock_timestamp() - {Heartbeat.DeadAfterSeconds} * interval '1 second')
              order by l.turn, l.since, l.id limit 1 for update of o skip locked
            ) next
            where (r.community_id, r.id) = (next.community_id, next.id)
            returning r.community_id as community, r.id, r.job as kind, r.input::text, r.attempts as attempt, r.file
            """,
            stop
        );
        // Not cancellable: a task that was taken must be known here, or it could not be put back.
        await work.Commit(CancellationToken.None);
        return taken;
    }

    /// <summary>Puts the task back because the program stops or another process has taken it; this attempt does not count.</summary>
    private async Task PutBack(Taken task)
    {
        await using var work = new UnitOfWork(source);
        await work.BeginAsWorker(CancellationToken.None);
        await work.Do(
            $"""
            update delivery.job_run set state = 'waiting', attempts = attempts - 1, began_at = null
            where community_id = {task.Community} and id = {task.Id} and attempts = {task.Attempt} and state = 'running'
            """,
            CancellationToken.None
        );
        await work.Commit(CancellationToken.None);
    }

    private async Task End(Community community, Taken task, BackgroundTaskEnd end, (long, long?) reported)
    {
        await using var work = new UnitOfWork(source);
        await work.Begin(community, CancellationToken.None);
        await Note(work, task, end, reported);
        await work.Commit(CancellationToken.None);
    }

    /// <returns>False if another process has restarted the task and will record the result.</returns>
    private static async Task<bool> Note(UnitOfWork work, Taken task, BackgroundTaskEnd end, (long Done, long? Total) reported)
    {
        var result = JsonSerializer.Serialize(end, Json.Options);
        var state = end.Well ? "done" : "failed";
        return await work.Do(
                $"""
                update delivery.job_run set state = {state}, result = {result}::jsonb, done = {reported.Done},
                  total = {reported.Total}, ended_at = clock_timestamp(), file = null
                where community_id = {task.Community} and id = {task.Id} and attempts = {task.Attempt} and state = 'running'
                """,
                CancellationToken.None
            ) == 1;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The errand {Kind} {Id} failed")]
    private partial void Failed(string kind, Guid id, Exception failed);
}
