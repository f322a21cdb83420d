namespace Juluo.Circles;

/// <summary>Search source: circles that the caller may see, by name and purpose.</summary>
[SearchSource("circle", "people.see", 50)]
internal sealed class FindCircles(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new CircleStore(work, clock).All(caller.Self, stop))
            .Where(c => c.ClosedAt is null)
            .Select(c => new SearchHit(c.Name, c.Purpose, $"/circles/{c.Id}", SearchScore.Of(input.Text, c.Name, c.Purpose)))
            .Where(h => h.Score > 0)
            .ToList();
}
