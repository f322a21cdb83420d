namespace Juluo.Channels;

/// <summary>POST /channels/{id}/details — changes the name and purpose of a channel. The circle that it belongs to cannot be changed.</summary>
[Post("/channels/{id}/details", ChannelRights.WriteIn, Form = typeof(ShowChannelSettings), Say = "channels.channel.changed")]
internal sealed class ChangeChannel(UnitOfWork work, Clock clock) : Slice<ChangeChannel.Input, Done>
{
    public sealed record Input(ChannelId Id) : ChannelDetails;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChannelStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        if (!ChannelRights.Of(channel, caller).Manage)
            return new ChannelErrors.NotYours();
        await store.Change(channel.Id, input, stop);
        return Done.It;
    }
}
