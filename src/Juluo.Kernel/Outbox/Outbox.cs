using System.Text.Json;

namespace Juluo.Kernel;

/// <summary>Tells other rooms what happened: kept with the transaction, heard by every <see cref="Reaction{TFact}"/> exactly once in the database.</summary>
public sealed class Outbox(Work work, Clock clock)
{
    public Task Publish(IFact fact, CancellationToken stop) => Publish([fact], stop);

    public async Task Publish(IReadOnlyCollection<IFact> facts, CancellationToken stop)
    {
        if (facts.Count == 0)
            return;
        var now = clock.Now.ToDateTimeUtc();
        await using var insert = work.Command(
            """
            with kept as (
              insert into kernel.outbox (community_id, id, kind, payload, made_at, due_at)
              select $1, id, kind, payload, $5, $5 from unnest($2::uuid[], $3::text[], $4::jsonb[]) as t (id, kind, payload)
              returning 1
            )
            select pg_notify('juluo', 'outbox') from kept limit 1
            """,
            work.Community.Id.Value,
            facts.Select(_ => Guid.CreateVersion7(clock.Provider.GetUtcNow())).ToArray(),
            facts.Select(f => f.GetType().FullName!).ToArray(),
            facts.Select(f => JsonSerializer.Serialize(f, f.GetType(), Json.Options)).ToArray(),
            now
        );
        await insert.ExecuteNonQueryAsync(stop);
    }
}
