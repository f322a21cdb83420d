namespace Juluo.Channels;

/// <summary>POST /channels/{id}/outgoing/{bridge}/return — resumes sending to another program. What was written in between is not sent.</summary>
[Post(
    "/channels/{id}/outgoing/{bridge}/return",
    ChannelRights.WriteIn,
    Then = "/channels/{id}/settings",
    Say = "channels.bridge.outgoing.returned"
)]
internal sealed class RestoreOutgoingBridge(UnitOfWork work, Clock clock, WebhookStore webhooks, Audit audit)
    : Slice<RemoveOutgoingBridge.Input, Done>
{
    public override async Task<Outcome<Done>> Handle(RemoveOutgoingBridge.Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChannelStore(work, clock).Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).LookAfter)
            return new ChannelErrors.NotYours();
        if (!await new OutgoingBridges(webhooks).Set(channel.Id, input.Bridge, WebhookState.On, stop))
            return new NotFound();
        await audit.Did(caller.Self, "channels.bridge-outgoing", channel.Id.ToString(), null, stop);
        return Done.It;
    }
}
