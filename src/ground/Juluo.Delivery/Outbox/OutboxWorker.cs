using System.Diagnostics;

namespace Juluo.Delivery;

/// <summary>
/// Runs reactions to facts. One transaction takes a fact, runs its reactions in the fact's community and marks it handled, so within the database each fact is
/// handled exactly once even if the process is killed. If a reaction throws, the fact is retried later (<see cref="Retry"/>), and finally parked until a person
/// restarts it. An unavailable database or a deadlock does not count as a failure of the fact.
/// </summary>
public sealed partial class OutboxWorker(
    IServiceScopeFactory scopes,
    App app,
    Communities communities,
    Clock clock,
    QueueListener wake,
    ILogger<OutboxWorker> log
) : Worker(Queue, hands: 2, wake, log)
{
    internal const string Queue = "outbox";

    private readonly Dictionary<string, Type> kinds = KnownTo(app);
    private readonly ILookup<Type, Type> reactions = app.Reactions.All.ToLookup(r => r.Fact, r => r.Reaction);

    private sealed record Fact(CommunityId Community, Guid Id, string Kind, string Payload, int Attempts, Instant? FailingSince);

    protected override async Task<bool> One(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.Writes = true;
        await work.BeginAsWorker(stop);
        if (await Take(work, stop) is not { } fact)
            return false;

        using var activity = Telemetry.Source.StartActivity($"outbox {fact.Kind}", ActivityKind.Consumer);
        // From here on the fact is completed even if the program is stopping.
        await work.Enter(await communities.Of(fact.Community, stop), CancellationToken.None);
        await work.Transaction.SaveAsync("taken", CancellationToken.None);
        try
        {
            await Tell(fact, scope.ServiceProvider);
            await work.Do(
                $"update delivery.outbox set done_at = {clock.Now} where community_id = {fact.Community} and id = {fact.Id}",
                CancellationToken.None
            );
            Telemetry.FactsHeard.Add(1);
        }
        catch (Exception failed)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            Failed(fact.Kind, fact.Id, fact.Attempts + 1, failed);
            await work.Transaction.RollbackAsync("taken", CancellationToken.None);
            await Postpone(work, fact, failed);
            Telemetry.FactsFailed.Add(1);
        }

        await work.Commit(CancellationToken.None);
        return true;
    }

    protected override Task<Duration?> Next(CancellationToken stop) =>
        Due(
            scopes,
            clock,
            $"""
            select min(due_at) from delivery.outbox where done_at is null and parked_at is null and kind = any({kinds.Keys.ToArray()})
            """,
            stop
        );

    // Unknown kinds remain queued: during an update, a newer process has the module that knows them.
    private Task<Fact?> Take(UnitOfWork work, CancellationToken stop) =>
        work.Find<Fact>(
            $"""
            select community_id as community, id, kind, payload::text, attempts, failing_since from delivery.outbox
            where done_at is null and parked_at is null and due_at <= {clock.Now} and kind = any({kinds.Keys.ToArray()})
            order by due_at, id limit 1 for update skip locked
            """,
            stop
        );

    private async Task Tell(Fact fact, IServiceProvider services)
    {
        var kind = kinds[fact.Kind];
        var heard = (IFact)JsonSerializer.Deserialize(fact.Payload, kind, Json.Options)!;
        foreach (var reaction in reactions[kind])
            await ((IReaction)ActivatorUtilities.CreateInstance(services, reaction)).React(heard, CancellationToken.None);
    }

    private async Task Postpone(UnitOfWork work, Fact fact, Exception failed)
    {
        var now = clock.Now;
        var counts = WhileDatabaseIsAway.Told(failed) is null;
        var attempts = fact.Attempts + (counts ? 1 : 0);
        var dueAt = now + Retry.After(Math.Max(attempts, 1));
        var parkedAt = counts && Retry.GivesUp(fact.FailingSince, now) ? now : (Instant?)null;
        await work.Do(
            $"""
            update delivery.outbox set attempts = {attempts}, last_error = {failed.ToString()}, due_at = {dueAt},
              parked_at = {parkedAt}, failing_since = case when {counts} then coalesce(failing_since, {now}) else failing_since end
            where community_id = {fact.Community} and id = {fact.Id}
            """,
            CancellationToken.None
        );
    }

    private static Dictionary<string, Type> KnownTo(App app) =>
        app
            .Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IFact)))
            .Concat(app.Reactions.All.Select(r => r.Fact))
            .Distinct()
            .ToDictionary(NamedAttribute.Of, StringComparer.Ordinal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reaction to {Kind} {Id} failed, time {Attempt}")]
    private partial void Failed(string kind, Guid id, int attempt, Exception failed);
}
