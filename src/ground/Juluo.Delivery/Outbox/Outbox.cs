using System.Text.Json;
using Npgsql;

namespace Juluo.Delivery;

/// <summary>Tells other modules what happened: kept with the transaction, heard by every <see cref="Reaction{TFact}"/> exactly once in the database.</summary>
public sealed class Outbox(Work work, Clock clock)
{
    /// <summary>The same as a part of a batch that also writes what happened, where one trip to the database less is worth it.</summary>
    public NpgsqlBatchCommand Telling(params IReadOnlyCollection<IFact> facts)
    {
        work.Wake(OutboxWorker.Queue);
        return new(
            """
            insert into delivery.outbox (community_id, id, kind, payload, made_at, due_at)
            select $1, id, kind, payload, $5, $5 from unnest($2::uuid[], $3::text[], $4::jsonb[]) as t (id, kind, payload)
            """
        )
        {
            Parameters =
            {
                new() { Value = work.Community.Id.Value },
                new() { Value = facts.Select(_ => Guid.CreateVersion7(clock.Provider.GetUtcNow())).ToArray() },
                new() { Value = facts.Select(f => NamedAttribute.Of(f.GetType())).ToArray() },
                new() { Value = facts.Select(f => JsonSerializer.Serialize(f, f.GetType(), Json.Options)).ToArray() },
                new() { Value = clock.Now.ToDateTimeUtc() },
            },
        };
    }

    public Task Publish(IFact fact, CancellationToken stop) => Publish([fact], stop);

    public async Task Publish(IReadOnlyCollection<IFact> facts, CancellationToken stop)
    {
        if (facts.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(work.Connection, work.Transaction)
        {
            Timeout = work.Patience,
            BatchCommands = { Telling(facts) },
        };
        await batch.ExecuteNonQueryAsync(stop);
    }
}
