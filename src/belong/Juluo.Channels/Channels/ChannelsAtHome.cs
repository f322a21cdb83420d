namespace Juluo.Channels;

/// <summary>Home page widget: followed channels with new messages.</summary>
[Named("channels-at-home")]
[Widget(Dashboard.Home, "people.see", typeof(ChannelsAtHomeWidget), 30)]
public sealed class ChannelsAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, ChannelsAtHome.Output>
{
    private const int Most = 4;

    public sealed record Output(IReadOnlyList<Channel> Channels);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        if (caller.Person is null)
            return new NotFound();
        var all = await new ChannelStore(work, clock).All(caller, stop);
        var news = all.Where(c => c is { ClosedAt: null, Reading: { To: not null, Unread: > 0 } }).Take(Most).ToList();
        return news.Count == 0 ? new NotFound() : new Output(news);
    }
}
