namespace Juluo.Channels;

/// <summary>POST /channels/{id}/hearing — sets the caller's notifications from a channel: for mentions, a daily summary, or none.</summary>
[Post("/channels/{id}/hearing", Requires.SignIn)]
internal sealed class ChangeMyChannelNotifications(UnitOfWork work, Clock clock) : Slice<ChangeMyChannelNotifications.Input, Done>
{
    public sealed record Input(ChannelId Id, ChannelHearing Hears);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChannelStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        await store.Hear(channel.Id, caller.Self, input.Hears, stop);
        return Done.It;
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"/channels/{input.Id}", $"channels.channel.hears.{input.Hears}.kept");
}
