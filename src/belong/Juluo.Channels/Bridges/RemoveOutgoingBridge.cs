namespace Juluo.Channels;

/// <summary>POST /channels/{id}/outgoing/{bridge}/removal — stops sending this channel to an external service.</summary>
[Post(
    "/channels/{id}/outgoing/{bridge}/removal",
    ChannelRights.WriteIn,
    Then = "/channels/{id}/settings",
    Say = "channels.bridge.outgoing.removed"
)]
internal class RemoveOutgoingBridge(UnitOfWork work, Clock clock, WebhooksFacade webhooks, Audit audit)
    : Reversible<RemoveOutgoingBridge.Input>
{
    public sealed record Input(ChannelId Id, WebhookId Bridge);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await new ChannelStore(work, clock).Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).LookAfter)
            return new ChannelErrors.NotYours();
        if (!await new OutgoingBridges(webhooks).Set(channel.Id, input.Bridge, done, stop))
            return new NotFound();
        await audit.Did(
            caller.Self,
            done ? "channels.bridge-outgoing-removed" : "channels.bridge-outgoing",
            channel.Id.ToString(),
            null,
            stop
        );
        return Done.It;
    }
}

/// <summary>POST /channels/{id}/outgoing/{bridge}/return — resumes sending to an external service. Messages written in between aren't sent.</summary>
[Undo("/channels/{id}/outgoing/{bridge}/return", Say = "channels.bridge.outgoing.returned")]
internal sealed class RestoreOutgoingBridge(UnitOfWork work, Clock clock, WebhooksFacade webhooks, Audit audit)
    : RemoveOutgoingBridge(work, clock, webhooks, audit);
