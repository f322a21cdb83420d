namespace Juluo.Channels;

/// <summary>Search fallback: suggests asking the question in a channel of the whole community.</summary>
[SearchSource(SearchKinds.Instead, ChannelRights.WriteIn, 10, WhenNone = true)]
internal sealed class AskInChannel(UnitOfWork work, Clock clock, Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        // The most active channel is the one that most people read.
        var channel = (await new ChannelStore(work, clock).All(caller, stop))
            .Where(c => c.Circle is null && ChannelRights.Of(c, caller).Write)
            .MaxBy(c => c.Turn);
        if (channel is null)
            return new List<SearchHit>();
        var question = words.Say("search.instead.ask.text", new { q = input.Text });
        return new List<SearchHit>
        {
            new(
                words.InBoth("search.instead.ask", new { channel = channel.Name }),
                new(question),
                Writing.In(channel.Id, question),
                SearchScore.Same
            ),
        };
    }
}
