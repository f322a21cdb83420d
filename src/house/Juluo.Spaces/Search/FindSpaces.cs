namespace Juluo.Spaces;

/// <summary>Finds resources by name, description and kind, and sites by name.</summary>
[SearchSource("space", SpacesModule.Book, 18)]
internal sealed class FindSpaces(UnitOfWork work, Sites sites, Clock clock, Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var named = (await sites.All(stop)).Where(s => s.ClosedAt is null).ToDictionary(s => s.Id);
        var spaces = (await new ResourceStore(work, clock).InUse(null, stop))
            .Where(r => named.ContainsKey(r.Site))
            .Select(r => new SearchHit(r.Name, Line(r, named[r.Site].Name), $"/resources/{r.Id}", SpaceScore.Of(input.Text, r, words)));
        var places = named.Values.Select(s => new SearchHit(
            s.Name,
            words.InBoth("search.site.line"),
            $"/sites/{s.Id}",
            SearchScore.Of(input.Text, s.Name.Zh, s.Name.En)
        ));
        return spaces.Concat(places).Where(h => h.Score > 0).ToList();
    }

    private LocalizedText Line(Resource resource, LocalizedText site)
    {
        var kind = words.InBoth(Words.Key(resource.Kind));
        var seats = resource.Seats is { } count ? words.InBoth("spaces.seats", new { count }) : null;
        return new(
            string.Join(" · ", new[] { kind.Zh, seats?.Zh, site.Zh }.OfType<string>()),
            string.Join(" · ", new[] { kind.En, seats?.En, site.En }.OfType<string>())
        );
    }
}
