namespace Juluo.Web;

/// <summary>Finds pages by every word that people use for them, among those that the caller may open.</summary>
[SearchSource(SearchKinds.Page, Requires.SignIn, 20)]
internal sealed class FindPages(App app, Catalogue catalogue, Sites sites) : Slice<SearchQuery, List<SearchHit>>
{
    // A match of the title counts slightly more than a match of a synonym.
    private const double Synonym = 0.97;
    private static readonly char[] Between = [',', '、'];

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var hits = new List<SearchHit>();
        List<Site>? open = null;
        foreach (var page in app.SearchPages.All)
        {
            var called = Languages.All.ToDictionary(l => l, l => Called(page.Word, l), StringComparer.Ordinal);
            var score = Math.Max(
                SearchScore.Of(input.Text, called.Values.Select(c => c[0])),
                Synonym * SearchScore.Of(input.Text, called.Values.SelectMany(c => c[1..]))
            );
            if (score == 0 || app.Routes.Find(r => r.Route is GetAttribute && r.Route.Path == page.Route).Route is not { } route)
                continue;
            var name = new LocalizedText(called[Languages.Chinese][0], called[Languages.English][0]);
            if (!page.Route.Contains('{', StringComparison.Ordinal))
            {
                if (caller.May(route))
                    hits.Add(new(name, By(called, input.Text), page.Path, score));
                continue;
            }

            open ??= (await sites.All(stop)).FindAll(s => s.ClosedAt is null);
            hits.AddRange(
                open.Where(s => caller.May(route) && (!route.AtSite || caller.May(route.Requires, s.Id)))
                    .Select(s => new SearchHit(name, s.Name, page.Path.Replace("{id}", s.Id.ToString(), StringComparison.Ordinal), score))
            );
        }

        return hits;
    }

    /// <summary>Returns the synonym that matched, or null if the title did.</summary>
    private static LocalizedText? By(Dictionary<string, string[]> called, string typed)
    {
        string? Best(string language) => called[language].Where(w => SearchScore.Of(typed, w) > 0).MaxBy(w => SearchScore.Of(typed, w));
        var (zh, en) = (Best(Languages.Chinese), Best(Languages.English));
        return zh == called[Languages.Chinese][0] || en == called[Languages.English][0] ? null : new(zh, en);
    }

    private string[] Called(string key, string language) =>
        (catalogue.Find(language, key)?.Fill(_ => null, System.Globalization.CultureInfo.InvariantCulture) ?? key).Split(
            Between,
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
}
