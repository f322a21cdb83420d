namespace Juluo.Delivery;

/// <summary>Begins tasks and tells how they stand. A task begun is kept with the request that began it, or not at all.</summary>
public sealed class BackgroundTasks(UnitOfWork work, Clock clock)
{
    /// <summary>So many tasks of one person wait or run at a time in a community.</summary>
    internal const int MostOfOnePerson = 5;

    /// <param name="turn">Of those in a turn one is waiting or running in a community: while there is one, it is the answer; null: any number.</param>
    /// <returns>Its key; send the reader to <see cref="BackgroundTaskId.Page"/>. Fails if the caller has as many tasks as one person may have.</returns>
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
        // One that ends in this very moment is begun once more.
        for (var tries = 0; tries < 3; tries++)
            if (await Add(NamedAttribute.Of<TErrand>(), input, caller, stop, turn) is { } begun)
                return begun;
            else if (await InTurn(turn!, stop) is { } running)
                return running.Id;
        throw new InvalidOperationException($"No task begins in the turn {turn}.");
    }

    /// <summary>Why the caller cannot start another task; null: they can. Until the end of the unit of work no other request of theirs can.</summary>
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

    /// <param name="turn">Of those in a turn one is waiting or running in a community; null: any number.</param>
    /// <param name="file">What it is to read; gone when it has ended.</param>
    /// <returns>Null when another is in this turn: the index decides.</returns>
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

    /// <summary>The one that is waiting or running in this turn; null when none is.</summary>
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

    /// <summary>A task of this community, no matter who began it; null when there is none.</summary>
    public async Task<BackgroundTaskState?> Find(BackgroundTaskId id, CancellationToken stop)
    {
        // By hand: seconds become a duration, and only who waits has a place in line.
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
