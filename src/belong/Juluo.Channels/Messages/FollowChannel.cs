using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Juluo.Channels;

/// <summary>
/// GET /channels/{id}/live — streams server-sent events: a channel changed, with its latest turn. The page then requests the content with the reader's own permissions. A missed event
/// is sent within 20 seconds. The stream ends after ten minutes, so that permissions are checked again.
/// </summary>
[Get("/channels/{id}/live", "people.see")]
internal sealed class FollowChannel(UnitOfWork work, Clock clock, QueueListener wake, IServiceScopeFactory scopes)
    : Slice<FollowChannel.Input, EventStream<FollowChannel.Now>>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(10);

    public sealed record Input(ChannelId Id);

    /// <param name="Turn">The channel's turn, repeated from time to time as a keep-alive.</param>
    public sealed record Now(long Turn);

    public override async Task<Outcome<EventStream<Now>>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new ChannelStore(work, clock).Find(input.Id, caller, stop) is { } channel
            ? new EventStream<Now>(new Now(channel.Turn), until => Changes(input.Id, caller, until))
            : new NotFound();

    private async IAsyncEnumerable<Now> Changes(ChannelId id, Caller caller, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Enough; )
        {
            // Subscribes before reading, so that no change in between is missed.
            var call = wake.Next(MessageStore.Queue(id));
            if (await Look(id, caller, stop) is not { } turn)
                yield break;
            yield return new Now(turn);
            await QueueListener.Wait(call, Pause, stop);
        }
    }

    /// <summary>Returns the turn, or null if the caller may not (or no longer) read the channel. Uses a database connection in a separate scope, so that an open page doesn't occupy one.</summary>
    private async Task<long?> Look(ChannelId id, Caller caller, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await own.Begin(caller.Community, stop);
        return (await new ChannelStore(own, clock).Find(id, caller, stop))?.Turn;
    }
}
