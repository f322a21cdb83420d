namespace Juluo.Channels;

/// <summary>POST /channels/{id}/reopening — a channel goes on.</summary>
[Post("/channels/{id}/reopening", ChannelRights.WriteIn, Then = "/channels/{id}", Say = "channels.channel.reopened")]
internal sealed class ReopenChannel(UnitOfWork work, Clock clock) : Slice<ReopenChannel.Input, Done>
{
    public sealed record Input(ChannelId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChannelStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Manage)
            return new ChannelErrors.NotYours();
        await store.SetClosed(channel.Id, false, stop);
        return Done.It;
    }
}
