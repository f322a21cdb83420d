namespace Juluo.Channels;

/// <summary>GET /channels — lists the channels that the caller may read, with the number of new messages in each.</summary>
[Get("/channels", "people.see", Page = typeof(ChannelsPage))]
public sealed class ListChannels(UnitOfWork work, Clock clock) : Slice<Nothing, ListChannels.Output>
{
    public sealed record Output(IReadOnlyList<Channel> Channels, bool MayOpen);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new ChannelStore(work, clock).All(caller, stop), caller.May(ChannelRights.Open));
}
