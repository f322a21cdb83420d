using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Juluo.Channels;

/// <summary>
/// GET /channels/{id}/live — streams server-sent events: that something changed in a channel, and up to which message. The page then asks for the content with the reader's own rights. An event that is missed is caught up within 20 seconds. The stream ends after ten minutes, so that the reader's rights are checked again.
/// </summary>
[Get("/channels/{id}/live", "people.see")]
internal sealed class FollowChannel(UnitOfWork work, Clock clock, QueueListener wake, IServiceScopeFactory scopes)
    : Slice<FollowChannel.Input, EventStream<FollowChannel.Now>>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(10);

    public sealed record Input(ChannelId Id);

    /// <param name="Turn">Of the channel. Said again now and then, so that the connection is known to be alive.</param>
    public sealed record Now(long Turn);

    public override async Task<Outcome<EventStream<Now>>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new ChannelStore(work, clock).Find(input.Id, caller, stop) is { } channel
            ? new EventStream<Now>(new Now(channel.Turn), until => Changes(input.Id, caller, until))
            : new NotFound();

    private async IAsyncEnumerable<Now> Changes(ChannelId id, Caller caller, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Enough; )
        {
            // Asked for before the look, so that what comes meanwhile is not missed.
            var call = wake.Next(MessageStore.Queue(id));
            if (await Look(id, caller, stop) is not { } turn)
                yield break;
            yield return new Now(turn);
            await QueueListener.Wait(call, Pause, stop);
        }
    }

    /// <summary>Null: not, or no longer, for the caller to know. A connection for each look: a page that is left open holds none.</summary>
    private async Task<long?> Look(ChannelId id, Caller caller, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await own.Begin(caller.Community, stop);
        return (await new ChannelStore(own, clock).Find(id, caller, stop))?.Turn;
    }
}
