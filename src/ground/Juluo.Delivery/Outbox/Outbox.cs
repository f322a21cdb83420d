namespace Juluo.Delivery;

/// <summary>Publishes facts to other modules: stored with the transaction, and handled by every <see cref="Reaction{TFact}"/> exactly once as far as the database is concerned.</summary>
public sealed class Outbox(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the statement that publishes facts, for a batch that also writes the change itself and saves a round trip to the database.</summary>
    public Statement Telling(params IReadOnlyCollection<IFact> facts)
    {
        work.Wake(OutboxWorker.Queue);
        var payloads = facts.Select(f => JsonSerializer.Serialize(f, f.GetType(), Json.Options));
        var kinds = facts.Select(f => NamedAttribute.Of(f.GetType()));
        return $"""
            insert into delivery.outbox (community_id, id, kind, payload, made_at, due_at)
            select {work.Community}, id, kind, payload, {clock.Now}, {clock.Now}
            from unnest({facts.Select(_ => clock.NewKey())}::uuid[], {kinds}::text[], {payloads}::jsonb[]) as t (id, kind, payload)
            """;
    }

    public Task Publish(IFact fact, CancellationToken stop) => Publish([fact], stop);

    public Task Publish(IReadOnlyCollection<IFact> facts, CancellationToken stop) =>
        facts.Count == 0 ? Task.CompletedTask : work.Do(Telling(facts), stop);
}
