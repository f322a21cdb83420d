namespace Juluo.Channels;

/// <summary>POST /channels/bridges/{id}/removal — stops an external service from posting in this channel. Its messages stay.</summary>
[Post("/channels/bridges/{id}/removal", ChannelRights.WriteIn, Then = "/channels/{Channel}/settings", Say = "channels.bridge.removed")]
internal class RemoveBridge(UnitOfWork work, Clock clock, Audit audit) : Reversible<RemoveBridge.Input, RemoveBridge.Output>
{
    public sealed record Input(BridgeId Id);

    public sealed record Output(ChannelId Channel);

    protected override async Task<Outcome<Output>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new BridgeStore(work, clock);
        if (
            await store.ChannelOf(input.Id, stop) is not { } of
            || await new ChannelStore(work, clock).Find(of, caller, stop) is not { } channel
        )
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).LookAfter)
            return new ChannelErrors.NotYours();
        await store.SetRemoved(input.Id, done, stop);
        await audit.Did(caller.Self, done ? "channels.bridge-removed" : "channels.bridge-returned", channel.Id.ToString(), null, stop);
        return new Output(channel.Id);
    }
}

/// <summary>POST /channels/bridges/{id}/return — lets a removed URL post in the channel again.</summary>
[Undo("/channels/bridges/{id}/return", Say = "channels.bridge.returned")]
internal sealed class RestoreBridge(UnitOfWork work, Clock clock, Audit audit) : RemoveBridge(work, clock, audit);
