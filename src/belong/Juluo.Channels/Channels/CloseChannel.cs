namespace Juluo.Channels;

/// <summary>POST /channels/{id}/closure — closes a channel: nothing more can be posted in it. It can still be read, and can be reopened.</summary>
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

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(input.Id, true, work, clock, audit, caller, stop);

    internal static async Task<Outcome<Done>> Set(
        ChannelId id,
        bool closed,
        UnitOfWork work,
        Clock clock,
        Audit audit,
        Caller caller,
        CancellationToken stop
    )
    {
        var store = new ChannelStore(work, clock);
        if (await store.Find(id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Manage)
            return new ChannelErrors.NotYours();
        await store.SetClosed(id, closed, stop);
        if (closed && channel.MadeBy != caller.Self)
            await audit.Did(caller.Self, "channels.channel-closed", id.ToString(), null, stop);
        return Done.It;
    }
}
