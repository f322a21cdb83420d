using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Juluo.Delivery;

/// <summary>
/// Runs errands. Taking one is a short transaction, so that everybody sees it running; its work and its end are one transaction, so
/// that an errand begun again after a kill -9 finds nothing half done. One that falls silent is begun again, three times at most.
/// </summary>
internal sealed partial class ErrandWorker(
    IServiceScopeFactory scopes,
    NpgsqlDataSource source,
    App app,
    Communities communities,
    WakeUp wake,
    ILogger<ErrandWorker> log
) : Worker(Queue, hands: 2, wake, log)
{
    internal const string Queue = "errand";

    private const int MostAttempts = 3;

    private readonly Dictionary<string, Type> kinds = app
        .Assemblies.SelectMany(a => a.GetTypes())
        .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IErrand)))
        .ToDictionary(NamedAttribute.Of, StringComparer.Ordinal);

    /// <param name="Attempt">Which time this is; whoever has an older number has lost the errand.</param>
    internal sealed record Taken(CommunityId Community, Guid Id, string Kind, string Input, int Attempt);

    protected override async Task<bool> One(CancellationToken stop)
    {
        if (await Take(stop) is not { } errand)
            return false;
        using var activity = Telemetry.Source.StartActivity($"errand {errand.Kind}", ActivityKind.Consumer);
        var community = await communities.Of(errand.Community, stop);
        if (errand.Attempt > MostAttempts)
            await End(community, errand, new(false, "errand.gave-up", Empty), (0, null));
        else
            await Run(community, errand, stop);
        return true;
    }

    private async Task Run(Community community, Taken errand, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Patience = 0;
        await work.Begin(community, stop);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var heartbeat = new Heartbeat(source, errand, until);
        ErrandEnd end;
        try
        {
            using var input = JsonDocument.Parse(errand.Input);
            end = await ((IErrand)ActivatorUtilities.CreateInstance(scope.ServiceProvider, kinds[errand.Kind])).Run(
                input.RootElement,
                heartbeat,
                until.Token
            );
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            await heartbeat.DisposeAsync();
            await work.Rollback();
            await PutBack(errand);
            return;
        }
        catch (Exception failed)
        {
            Failed(errand.Kind, errand.Id, failed);
            end = new(false, "errand.failed", Empty);
        }

        // The last sign before the end: from here on the row is the errand's own.
        await heartbeat.DisposeAsync();
        if (end.Well && work.Begun && await Note(work, errand, end, heartbeat.Reported))
            await work.Commit(CancellationToken.None);
        else
            await work.Rollback();
        if (!end.Well)
            await End(community, errand, end, heartbeat.Reported);
    }

    private static readonly Dictionary<string, string> Empty = new(StringComparer.Ordinal);

    private async Task<Taken?> Take(CancellationToken stop)
    {
        await using var work = new Work(source);
        await work.BeginAsWorker(stop);
        var taken = await work.Find(
            $"""
            update delivery.job_run r
            set state = 'running', attempts = attempts + 1, began_at = clock_timestamp(), heard_at = clock_timestamp(), done = 0,
              total = null
            from (
              select community_id, id from delivery.job_run
              where job = any({kinds.Keys}) and (state = 'waiting' or state = 'running'
                and heard_at < clock_timestamp() - {Heartbeat.DeadAfterSeconds} * interval '1 second')
              order by made_at limit 1 for update skip locked
            ) next
            where (r.community_id, r.id) = (next.community_id, next.id)
            returning r.community_id, r.id, r.job, r.input::text, r.attempts
            """,
            r => new Taken(new(r.GetGuid(0)), r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetInt32(4)),
            stop
        );
        await work.Commit(stop);
        return taken;
    }

    /// <summary>The program stops, or another has it already: it goes back, and this attempt does not count.</summary>
    private async Task PutBack(Taken errand)
    {
        await using var work = new Work(source);
        await work.BeginAsWorker(CancellationToken.None);
        await work.Do(
            $"""
            update delivery.job_run set state = 'waiting', attempts = attempts - 1, began_at = null
            where community_id = {errand.Community} and id = {errand.Id} and attempts = {errand.Attempt} and state = 'running'
            """,
            CancellationToken.None
        );
        await work.Commit(CancellationToken.None);
    }

    private async Task End(Community community, Taken errand, ErrandEnd end, (long, long?) reported)
    {
        await using var work = new Work(source);
        await work.Begin(community, CancellationToken.None);
        await Note(work, errand, end, reported);
        await work.Commit(CancellationToken.None);
    }

    /// <returns>False when another process has begun the errand again: then its end is the other's to tell.</returns>
    private static async Task<bool> Note(Work work, Taken errand, ErrandEnd end, (long Done, long? Total) reported)
    {
        var result = JsonSerializer.Serialize(end, Json.Options);
        var state = end.Well ? "done" : "failed";
        return await work.Do(
                $"""
                update delivery.job_run set state = {state}, result = {result}::jsonb, done = {reported.Done},
                  total = {reported.Total}, ended_at = clock_timestamp()
                where community_id = {errand.Community} and id = {errand.Id} and attempts = {errand.Attempt} and state = 'running'
                """,
                CancellationToken.None
            ) == 1;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The errand {Kind} {Id} failed")]
    private partial void Failed(string kind, Guid id, Exception failed);
}
