namespace Juluo.Channels;

/// <summary>POST /channels/bridges/{id}/removal — stops a program elsewhere from posting in this channel. What it posted stays.</summary>
[Post(
    "/channels/bridges/{id}/removal",
    ChannelRights.WriteIn,
    Then = "/channels/{Channel}/settings",
    Say = "channels.bridge.removed",
    Undo = "/channels/bridges/{id}/return"
)]
internal sealed class RemoveBridge(UnitOfWork work, Clock clock, Audit audit) : Slice<RemoveBridge.Input, RemoveBridge.Output>
{
    public sealed record Input(BridgeId Id);

    public sealed record Output(ChannelId Channel);

    public override Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(input.Id, true, work, clock, audit, caller, stop);

    internal static async Task<Outcome<Output>> Set(
        BridgeId id,
        bool removed,
        UnitOfWork work,
        Clock clock,
        Audit audit,
        Caller caller,
        CancellationToken stop
    )
    {
        var store = new BridgeStore(work, clock);
        if (await store.ChannelOf(id, stop) is not { } of || await new ChannelStore(work, clock).Find(of, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).LookAfter)
            return new ChannelErrors.NotYours();
        await store.SetRemoved(id, removed, stop);
        await audit.Did(caller.Self, removed ? "channels.bridge-removed" : "channels.bridge-returned", channel.Id.ToString(), null, stop);
        return new Output(channel.Id);
    }
}
