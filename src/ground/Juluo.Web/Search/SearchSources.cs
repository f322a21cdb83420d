namespace Juluo.Web;

/// <summary>Runs the search sources of all modules that the caller may use.</summary>
public sealed class SearchSources(App app, IServiceProvider services)
{
    /// <summary>The difference from the best score beyond which hits are noise.</summary>
    private const double Noise = 0.35;

    internal Task<List<SearchHit>> Find(SearchQuery query, Caller caller, CancellationToken stop) => Run(false, query, caller, stop);

    /// <summary>Returns suggestions for a caller whose text has no good match.</summary>
    public Task<List<SearchHit>> Instead(string typed, Caller caller, CancellationToken stop) =>
        Instead(new SearchQuery(SearchQuery.Typed(typed), null), caller, stop);

    internal Task<List<SearchHit>> Instead(SearchQuery query, Caller caller, CancellationToken stop) => Run(true, query, caller, stop);

    private async Task<List<SearchHit>> Run(bool whenNone, SearchQuery query, Caller caller, CancellationToken stop)
    {
        var groups = new List<(int Order, List<SearchHit> Hits)>();
        foreach (
            var (_, slice, source) in app.SearchSources.Where(s =>
                s.Source.WhenNone == whenNone && caller.Community.Uses(s.Source.Part) && caller.May(s.Source.Requires)
            )
        )
        {
            var outcome = await ((ISlice)ActivatorUtilities.CreateInstance(services, slice)).Handle(query, caller, stop);
            if (!outcome.Failed)
                groups.Add((source.Order, [.. ((List<SearchHit>)outcome.Value).Select(h => h with { Kind = source.Kind })]));
        }

        return Ranked(groups);
    }

    /// <summary>Sorts kinds by their best hit, and hits within each kind by score; among equals the first found is first.</summary>
    internal static List<SearchHit> Ranked(IReadOnlyCollection<(int Order, List<SearchHit> Hits)> groups)
    {
        var least = groups.SelectMany(g => g.Hits).Select(h => h.Score).DefaultIfEmpty(0).Max() - Noise;
        return
        [
            .. groups
                .SelectMany(g => g.Hits.Where(h => h.Score > least).Select(h => (g.Order, Hit: h)))
                .GroupBy(h => h.Hit.Kind, StringComparer.Ordinal)
                .Select(kind =>
                    (
                        Order: kind.Min(h => h.Order),
                        Hits: kind.Select(h => h.Hit).OrderByDescending(h => h.Score).DistinctBy(h => h.Path).ToList()
                    )
                )
                .OrderByDescending(kind => kind.Hits[0].Score)
                .ThenBy(kind => kind.Order)
                .SelectMany(kind => kind.Hits.Take(SearchQuery.Most)),
        ];
    }
}
