namespace Juluo.Channels;

/// <summary>GET /channels/{id}/settings — shows the settings of a channel: its name, external services that post into it or receive it, and closing it.</summary>
[Get("/channels/{id}/settings", "people.see", Page = typeof(ChannelSettingsPage))]
public sealed class ShowChannelSettings(UnitOfWork work, Clock clock, WebhooksFacade webhooks, ShownOnce shown)
    : Slice<ShowChannelSettings.Input, ShowChannelSettings.Output>
{
    /// <param name="Made">The new URL, encrypted, for the page to show it once.</param>
    public sealed record Input(ChannelId Id, string? Made = null);

    public sealed record Output(
        Channel Channel,
        ChannelRights Rights,
        IReadOnlyList<Bridge> Bridges,
        IReadOnlyList<OutgoingBridge> Outgoing,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Made
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChannelStore(work, clock).Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        var rights = ChannelRights.Of(channel, caller);
        if (!rights.Manage)
            return new NotFound();
        return new Output(
            channel,
            rights,
            rights.LookAfter ? await new BridgeStore(work, clock).Of(channel.Id, stop) : [],
            rights.LookAfter ? await new OutgoingBridges(webhooks).Of(channel.Id, stop) : [],
            input.Made is null ? null : shown.Open(channel.Id.ToString(), input.Made)
        );
    }
}
