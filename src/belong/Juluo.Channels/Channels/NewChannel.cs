namespace Juluo.Channels;

/// <summary>GET /channels/new — shows the form to open a channel, for the whole community or for a circle that the caller belongs to.</summary>
[Get("/channels/new", ChannelRights.Open, Page = typeof(NewChannelPage))]
public sealed class NewChannel(CirclesFacade circles) : Slice<NewChannel.Input, NewChannel.Output>
{
    /// <param name="For">The preselected circle.</param>
    public sealed record Input(CircleId? For = null);

    public sealed record Output(IReadOnlyList<Circle> Circles, CircleId? For);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        new Output(caller.Community.Uses(Part.Circles) ? await circles.Of(caller.Self, stop) : [], input.For);
}
