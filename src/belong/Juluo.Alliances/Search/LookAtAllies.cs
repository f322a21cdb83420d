namespace Juluo.Alliances;

/// <summary>Search fallback when no one was found: suggests the directories of allied communities.</summary>
[SearchSource(SearchKinds.Instead, "people.see", 30, WhenNone = true)]
internal sealed class LookAtAllies(UnitOfWork work, Communities communities, Clock clock, Words words) : Slice<SearchQuery, List<SearchHit>>
{
    private const int Most = 3;

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var store = new AllianceStore(work, communities, clock);
        var hits = new List<SearchHit>();
        foreach (var alliance in (await store.All(stop)).Where(a => a.State == AllyState.Member))
        foreach (var ally in (await store.Allies(alliance.Id, stop)).Where(a => a.Community.Id != caller.Community.Id))
            if (ally.State == AllyState.Member && ally.Shares.Contains(Sharing.Directory))
                hits.Add(
                    new(
                        words.InBoth("search.instead.allies", new { community = ally.Community.Name }),
                        alliance.Name,
                        $"/alliances/{alliance.Id}/communities/{ally.Community.Id}?q={Uri.EscapeDataString(input.Text)}",
                        SearchScore.Words
                    )
                );
        return hits.Take(Most).ToList();
    }
}
