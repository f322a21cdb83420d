using System.Text.Json;

namespace Juluo.Delivery;

/// <summary>Begins tasks and tells how they stand. A task begun is kept with the request that began it, or not at all.</summary>
public sealed class BackgroundTasks(UnitOfWork work, Clock clock)
{
    /// <returns>Its key; send the reader to <see cref="BackgroundTaskId.Page"/>.</returns>
    public async Task<BackgroundTaskId> Start<TErrand, TInput>(TInput input, Caller? caller, CancellationToken stop)
        where TErrand : BackgroundTask<TInput>
    {
        var id = Id.New<BackgroundTaskId>(clock);
        var json = JsonSerializer.Serialize(input, Json.Options);
        await work.Do(
            $"""
            insert into delivery.job_run (community_id, id, job, input, started_by, state, made_at) values ({work.Community}, {id},
              {NamedAttribute.Of<TErrand>()}, {json}::jsonb, {caller?.Person?.Value}, 'waiting', {clock.Now})
            """,
            stop
        );
        work.Wake(BackgroundTaskWorker.Queue);
        return id;
    }

    /// <summary>A task of this community, whoever began it; null when there is none.</summary>
    public async Task<BackgroundTaskState?> Find(BackgroundTaskId id, CancellationToken stop)
    {
        var found = await work.List(
            $"""
            select job, started_by, state, done, total, result::text, extract(epoch from coalesce(ended_at,
              clock_timestamp()) - began_at)::float8
            from delivery.job_run where community_id = {work.Community} and id = {id}
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
            ),
            stop
        );
        return found.Count > 0 ? found[0] : null;
    }
}
