namespace Juluo.Channels;

/// <summary>Search source: channels that the caller may read, by name and purpose.</summary>
[SearchSource("channel", "people.see", 50)]
internal sealed class FindChannels(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new ChannelStore(work, clock).All(caller, stop))
            .Where(c => c.ClosedAt is null)
            .Select(c => new SearchHit(c.Name, c.Purpose, $"/channels/{c.Id}", SearchScore.Of(input.Text, c.Name, c.Purpose)))
            .Where(h => h.Score > 0)
            .ToList();
}
