namespace Juluo.Grants;

/// <summary>Finds grants that are open or will open, by title, funder and description.</summary>
[SearchSource("programme", Requires.Nothing, 57)]
internal sealed class FindGrants(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    private const int Most = 200;

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        return (await new GrantStore(work, clock).All(caller.Person, caller.May(GrantRights.See), Most, stop))
            .Where(p => p.IsOpen(today) || p.IsAhead(today))
            .Select(p => new SearchHit(
                p.Title,
                new LocalizedText(p.Funder),
                $"/grants/{p.Id}",
                Math.Max(
                    SearchScore.Of(input.Text, p.Title, null),
                    SearchText.Has(p.About, input.Text) || SearchText.Has(p.Funder, input.Text) ? SearchScore.Nearly : 0
                )
            ))
            .Where(h => h.Score > 0)
            .ToList();
    }
}
