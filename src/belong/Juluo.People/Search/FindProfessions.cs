namespace Juluo.People;

/// <summary>Professions that people here have: each leads to those who have it.</summary>
[SearchSource("profession", "people.see", 40)]
internal sealed class FindProfessions(UnitOfWork work, Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new TradeList(work).All(counted: true, stop))
            .Where(t => !t.Retired && !t.IsGroup && t.People > 0)
            .Select(t => (Trade: t, Score: Score(t.Name, input.Text)))
            .Where(t => t.Score > 0)
            .Select(t => Hit(t.Trade, t.Score, words))
            .ToList();

    internal static SearchHit Hit(TradeLine trade, double score, Words words) =>
        new(trade.Name, words.InBoth("search.profession.people", new { count = trade.People }), $"/people?trade={trade.Id}", score);

    private static double Score(LocalizedText name, string typed) =>
        Math.Max(SearchScore.Of(typed, name.Zh, name.En), FindPeople.Says(name, typed) ? SearchScore.Within : 0);
}
