namespace Juluo.Channels;

/// <summary>POST /channels/{id}/bridges — makes an address at which a program elsewhere posts into this channel. Only this answer contains it.</summary>
[Post("/channels/{id}/bridges", ChannelRights.WriteIn, Form = typeof(ShowChannelSettings))]
internal sealed class AddBridge(UnitOfWork work, Clock clock, PublicAddress address, ShownOnce shown, Audit audit)
    : Slice<AddBridge.Input, AddBridge.Output>
{
    public sealed record Input(ChannelId Id, [Required, Length(Bridge.MostName)] string? Name = null);

    /// <param name="Address">Anyone who has it may post here. It is shown nowhere else.</param>
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
