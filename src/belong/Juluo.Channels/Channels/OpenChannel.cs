namespace Juluo.Channels;

/// <summary>POST /channels — opens a channel, for the whole community or for a circle that the caller belongs to.</summary>
[Post("/channels", ChannelRights.Open, Form = typeof(NewChannel), Then = "/channels/{Id}", Say = "channels.channel.opened")]
internal sealed class OpenChannel(UnitOfWork work, CirclesFacade circles, Clock clock) : Slice<OpenChannel.Input, OpenChannel.Output>
{
    /// <param name="Circle">The circle, or null for the whole community.</param>
    public sealed record Input(CircleId? Circle = null) : ChannelDetails;

    public sealed record Output(ChannelId Id) : ICreated<ChannelId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Circle is { } circle && !await circles.Has(circle, caller.Self, stop))
            return new ChannelErrors.NotOfTheCircle();
        return new Output(await new ChannelStore(work, clock).Open(input, input.Circle, caller.Self, clock.Now, stop));
    }
}
