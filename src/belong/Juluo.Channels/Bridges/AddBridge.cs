namespace Juluo.Channels;

/// <summary>POST /channels/{id}/bridges — creates a URL at which an external service can post into this channel. Only this response contains it.</summary>
[Post("/channels/{id}/bridges", ChannelRights.WriteIn, Form = typeof(ShowChannelSettings))]
internal sealed class AddBridge(UnitOfWork work, Clock clock, PublicAddress address, ShownOnce shown, Audit audit)
    : Slice<AddBridge.Input, AddBridge.Output>
{
    public sealed record Input(ChannelId Id, [Required, Length(Bridge.MostName)] string? Name = null);

    /// <param name="Address">The URL, with which anyone can post here. It isn't shown again.</param>
    public sealed record Output(string Address);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChannelStore(work, clock).Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).LookAfter)
            return new ChannelErrors.NotYours();
        var store = new BridgeStore(work, clock);
        if ((await store.Of(channel.Id, stop)).Count >= Bridge.Most)
            return new BridgeErrors.TooMany(Bridge.Most);
        var token = await store.Make(channel.Id, input.Name!.Trim(), caller.Self, stop);
        await audit.Did(caller.Self, "channels.bridge-added", channel.Id.ToString(), new { name = input.Name.Trim() }, stop);
        return new Output(address.Of(caller.Community, $"/bridges/{token}"));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/channels/{input.Id}/settings?made={Uri.EscapeDataString(shown.Seal(input.Id.ToString(), output.Address))}");
}
