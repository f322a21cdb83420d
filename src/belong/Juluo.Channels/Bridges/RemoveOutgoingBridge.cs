namespace Juluo.Channels;

/// <summary>POST /channels/{id}/outgoing/{bridge}/removal — stops sending this channel to another program.</summary>
[Post(
    "/channels/{id}/outgoing/{bridge}/removal",
    ChannelRights.WriteIn,
    Then = "/channels/{id}/settings",
    Say = "channels.bridge.outgoing.removed",
    Undo = "/channels/{id}/outgoing/{bridge}/return"
)]
internal sealed class RemoveOutgoingBridge(UnitOfWork work, Clock clock, WebhookStore webhooks, Audit audit)
    : Slice<RemoveOutgoingBridge.Input, Done>
{
    public sealed record Input(ChannelId Id, WebhookId Bridge);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChannelStore(work, clock).Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).LookAfter)
            return new ChannelErrors.NotYours();
        if (!await new OutgoingBridges(webhooks).Set(channel.Id, input.Bridge, WebhookState.Removed, stop))
            return new NotFound();
        await audit.Did(caller.Self, "channels.bridge-outgoing-removed", channel.Id.ToString(), null, stop);
        return Done.It;
    }
}
