namespace Juluo.Delivery;

/// <summary>Starts background tasks and returns their state. A task is stored in the transaction of the request that starts it.</summary>
public sealed class BackgroundTasks(UnitOfWork work, Clock clock)
{
    /// <summary>The maximum number of waiting and running tasks of one person in a community; another one is refused.</summary>
    internal const int MostOfOnePerson = 5;

    /// <param name="turn">Name of a turn: at most one task of a turn is waiting or running in a community, and its key is returned while there is one. Null: no restriction.</param>
    /// <returns>The task's key; redirect the reader to <see cref="BackgroundTaskId.Page"/>. Fails if the caller has the maximum number of tasks.</returns>
    public async Task<Outcome<BackgroundTaskId>> Start<TErrand, TInput>(
        TInput input,
        Caller? caller,
        CancellationToken stop,
        string? turn = null
    )
        where TErrand : BackgroundTask<TInput>
    {
        if (turn is not null && await InTurn(turn, stop) is { } same)
            return same.Id;
        if (await Refuses(caller, stop) is { } refused)
            return refused;
        // Retried if the other task ends at this very moment.
        for (var tries = 0; tries < 3; tries++)
            if (await Add(NamedAttribute.Of<TErrand>(), input, caller, stop, turn) is { } begun)
                return begun;
            else if (await InTurn(turn!, stop) is { } running)
                return running.Id;
        throw new InvalidOperationException($"No task begins in the turn {turn}.");
    }

    /// <summary>Returns the reason why the caller cannot start another task, or null if they can. Blocks the caller's other requests that start tasks until the end of the unit of work.</summary>
    internal async Task<Error?> Refuses(Caller? caller, CancellationToken stop)
    {
        if (caller?.Person is not { } person)
            return null;
        await work.Do(
            $"select pg_advisory_xact_lock(hashtextextended('delivery.start-task' || {work.Community}::text || {person}::text, 0))",
            stop
        );
        var pending = await work.Find<int>(
            $"""
            select count(*)::int from delivery.job_run
            where community_id = {work.Community} and started_by = {person} and state in ('waiting', 'running')
            """,
            stop
        );
        return pending < MostOfOnePerson ? null : new BackgroundTaskErrors.TooMany(MostOfOnePerson);
    }

    /// <param name="turn">Name of a turn: at most one task of a turn is waiting or running in a community. Null: no restriction.</param>
    /// <param name="file">The file for the task; deleted when it ends.</param>
    /// <returns>The key, or null if another task is in this turn, which a unique index ensures.</returns>
    internal async Task<BackgroundTaskId?> Add<TInput>(
        string job,
        TInput input,
        Caller? caller,
        CancellationToken stop,
        string? turn = null,
        byte[]? file = null
    )
    {
        var id = Id.New<BackgroundTaskId>(clock);
        var json = JsonSerializer.Serialize(input, Json.Options);
        var added = await work.Do(
            $"""
            insert into delivery.job_run (community_id, id, job, input, started_by, state, made_at, turn, file)
            values ({work.Community}, {id}, {job}, {json}::jsonb, {caller?.Person?.Value}, 'waiting', {clock.Now}, {turn}, {file})
            on conflict (community_id, turn) where state in ('waiting', 'running') do nothing
            """,
            stop
        );
        if (added == 0)
            return null;
        work.Wake(BackgroundTaskWorker.Queue);
        return id;
    }

    /// <summary>Returns the waiting or running task in this turn, or null.</summary>
    internal async Task<BackgroundTaskState?> InTurn(string turn, CancellationToken stop)
    {
        var id = await work.Find<Guid?>(
            $"""
            select id from delivery.job_run
            where community_id = {work.Community} and turn = {turn} and state in ('waiting', 'running')
            """,
            stop
        );
        return id is { } task ? await Find(new(task), stop) : null;
    }

    /// <summary>Returns a task of this community, regardless of who started it, or null if there is none.</summary>
    public async Task<BackgroundTaskState?> Find(BackgroundTaskId id, CancellationToken stop)
    {
        // Mapped by hand: seconds become a duration, and only waiting tasks have a position.
        var found = await work.List(
            $"""
            select job, started_by, state, done, total, result::text, extract(epoch from coalesce(ended_at,
              clock_timestamp()) - began_at)::float8, line.running, line.before
            from delivery.job_run left join lateral delivery.in_line(community_id, id) line on state = 'waiting'
            where community_id = {work.Community} and id = {id}
            """,
            r => new BackgroundTaskState(
                id,
                r.GetString(0),
                r.IsDBNull(1) ? null : r.Person(1),
                Enum.Parse<BackgroundTaskStage>(r.GetString(2), ignoreCase: true),
                r.GetInt64(3),
                r.IsDBNull(4) ? null : r.GetInt64(4),
                r.IsDBNull(5) ? null : JsonSerializer.Deserialize<BackgroundTaskEnd>(r.GetString(5), Json.Options),
                r.IsDBNull(6) ? null : NodaTime.Duration.FromSeconds(r.GetDouble(6))
            )
            {
                Line = r.IsDBNull(7) ? null : new(r.GetInt64(7), r.GetInt64(8)),
            },
            stop
        );
        return found.Count > 0 ? found[0] : null;
    }
}
