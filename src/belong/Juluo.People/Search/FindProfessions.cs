namespace Juluo.People;

/// <summary>Search source: professions of people here. Each result leads to the people who have the profession.</summary>
[SearchSource("profession", "people.see", 40)]
internal sealed class FindProfessions(UnitOfWork work, Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var list = new ProfessionList(work);
        var found = (await list.All(counted: false, stop))
            .Where(t => !t.Retired && !t.IsGroup)
            .Select(t => (Trade: t, Score: Score(t.Name, input.Text)))
            .Where(t => t.Score > 0)
            .ToList();
        // People are counted only for the results: counting them for every profession would be the most expensive part of a search.
        var people = found.Count == 0 ? [] : await list.People([.. found.Select(t => t.Trade.Id.Value)], stop);
        return found
            .Where(t => people.ContainsKey(t.Trade.Id.Value))
            .Select(t => Hit(t.Trade with { People = people[t.Trade.Id.Value] }, t.Score, words))
            .ToList();
    }

    internal static SearchHit Hit(ProfessionLine profession, double score, Words words) =>
        new(
            profession.Name,
            words.InBoth("search.profession.people", new { count = profession.People }),
            $"/people?trade={profession.Id}",
            score
        );

    private static double Score(LocalizedText name, string typed) =>
        Math.Max(SearchScore.Of(typed, name.Zh, name.En), Concepts.Says(name, typed) ? SearchScore.Within : 0);
}
