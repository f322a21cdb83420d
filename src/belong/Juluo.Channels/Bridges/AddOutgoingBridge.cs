namespace Juluo.Channels;

/// <summary>POST /channels/{id}/outgoing — starts sending this channel's messages to an external service. All members of the channel see that, and its host.</summary>
[Post("/channels/{id}/outgoing", ChannelRights.WriteIn, Form = typeof(ShowChannelSettings), Say = "channels.bridge.outgoing.added")]
internal sealed class AddOutgoingBridge(UnitOfWork work, Clock clock, WebhooksFacade webhooks, OutboundHttp http, Audit audit)
    : Slice<AddOutgoingBridge.Input, AddOutgoingBridge.Output>
{
    public sealed record Input(ChannelId Id, [Required] string Url = "");

    public sealed record Output(WebhookId Id) : ICreated<WebhookId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChannelStore(work, clock).Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).LookAfter)
            return new ChannelErrors.NotYours();
        var url = input.Url.Trim();
        if (http.Check(url) is { } wrong)
            return wrong;
        var outgoing = new OutgoingBridges(webhooks);
        if ((await outgoing.Of(channel.Id, stop)).Count >= OutgoingBridge.Most)
            return new BridgeErrors.TooMany(OutgoingBridge.Most);
        var id = await outgoing.Add(channel.Id, url, stop);
        await audit.Did(caller.Self, "channels.bridge-outgoing", channel.Id.ToString(), new { host = new Uri(url).Host }, stop);
        return new Output(id);
    }
}
