namespace Juluo.Channels;

/// <summary>POST /channels/{id}/closure — nothing more is written in a channel. It stays to be read, and can be reopened.</summary>
[Post(
    "/channels/{id}/closure",
    ChannelRights.WriteIn,
    Then = "/channels/{id}",
    Say = "channels.channel.closed",
    Undo = "/channels/{id}/reopening"
)]
internal sealed class CloseChannel(UnitOfWork work, Clock clock, Audit audit) : Slice<CloseChannel.Input, Done>
{
    public sealed record Input(ChannelId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChannelStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Manage)
            return new ChannelErrors.NotYours();
        await store.SetClosed(channel.Id, true, stop);
        if (channel.MadeBy != caller.Self)
            await audit.Did(caller.Self, "channels.channel-closed", channel.Id.ToString(), null, stop);
        return Done.It;
    }
}
