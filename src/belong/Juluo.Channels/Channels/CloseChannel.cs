namespace Juluo.Channels;

/// <summary>POST /channels/{id}/closure — closes a channel: nothing more can be posted in it. It can still be read, and can be reopened.</summary>
[Post("/channels/{id}/closure", ChannelRights.WriteIn, Then = "/channels/{id}", Say = "channels.channel.closed")]
internal class CloseChannel(UnitOfWork work, Clock clock, Audit audit) : Reversible<CloseChannel.Input>
{
    public sealed record Input(ChannelId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new ChannelStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Manage)
            return new ChannelErrors.NotYours();
        await store.SetClosed(input.Id, done, stop);
        if (done && channel.MadeBy != caller.Self)
            await audit.Did(caller.Self, "channels.channel-closed", input.Id.ToString(), null, stop);
        return Done.It;
    }
}

/// <summary>POST /channels/{id}/reopening — reopens a closed channel.</summary>
[Undo("/channels/{id}/reopening", Say = "channels.channel.reopened")]
internal sealed class ReopenChannel(UnitOfWork work, Clock clock, Audit audit) : CloseChannel(work, clock, audit);
