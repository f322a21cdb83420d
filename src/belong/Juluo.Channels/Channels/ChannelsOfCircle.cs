namespace Juluo.Channels;

/// <summary>Circle page widget: its channels, for people who may read them.</summary>
[Named("channels-of-circle")]
[Widget(OfCircle.Dashboard, "people.see", typeof(ChannelsOfCircleWidget), 10)]
public sealed class ChannelsOfCircle(UnitOfWork work, Clock clock) : Slice<OfCircle, ChannelsOfCircle.Output>
{
    public sealed record Output(CircleId Circle, IReadOnlyList<Channel> Channels, bool MayOpen);

    public override async Task<Outcome<Output>> Handle(OfCircle input, Caller caller, CancellationToken stop)
    {
        if (!input.Rights.TakePart)
            return new NotFound();
        var (circle, mayOpen) = (input.Circle.Id, caller.May(ChannelRights.Open));
        var channels = (await new ChannelStore(work, clock).All(caller, stop)).FindAll(c => c.Circle?.Id == circle && c.ClosedAt is null);
        return channels.Count > 0 || mayOpen ? new Output(circle, channels, mayOpen) : new NotFound();
    }
}
