using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Juluo.Queues;

/// <summary>
/// GET /queues/{id}/live — streams server-sent events: a line changed, as a version number that only grows. The screen then reloads its content. A missed change is sent within 20
/// seconds; the stream ends after ten minutes, and browsers reconnect.
/// </summary>
[Get("/queues/{id}/live", Requires.Nothing)]
internal sealed class FollowQueue(UnitOfWork work, Clock clock, QueueListener wake, IServiceScopeFactory scopes)
    : Slice<FollowQueue.Input, EventStream<FollowQueue.Now>>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(10);

    public sealed record Input(QueueId Id);

    /// <param name="Turn">The line's version number, repeated from time to time as a keep-alive.</param>
    public sealed record Now(long Turn);

    public override async Task<Outcome<EventStream<Now>>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new QueueStore(work, clock).Find(input.Id, caller, stop) is { } queue
            ? new EventStream<Now>(
                new Now(await new TicketStore(work, clock).Turn(queue.Id, stop)),
                until => Changes(queue.Id, caller.Community, until)
            )
            : new NotFound();

    private async IAsyncEnumerable<Now> Changes(QueueId id, Community community, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Enough; )
        {
            // Subscribes before reading, so that no change in between is missed.
            var call = wake.Next(TicketStore.Signal(id));
            yield return new Now(await Look(id, community, stop));
            await QueueListener.Wait(call, Pause, stop);
        }
    }

    /// <summary>Reads on a database connection in a separate scope, so that an open screen doesn't occupy one.</summary>
    private async Task<long> Look(QueueId id, Community community, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await own.Begin(community, stop);
        return await new TicketStore(own, clock).Turn(id, stop);
    }
}
