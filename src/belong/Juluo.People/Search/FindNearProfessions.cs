namespace Juluo.People;

/// <summary>Search fallback when no one was found: suggests professions with similar names.</summary>
[SearchSource(SearchKinds.Instead, "people.see", 20, WhenNone = true)]
internal sealed class FindNearProfessions(UnitOfWork work, Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var nearest = (await new ProfessionList(work).All(counted: true, stop))
            .Where(t => !t.Retired && !t.IsGroup && t.People > 0)
            .Select(t => (Trade: t, Near: Likeness(t.Name, input.Text)))
            .Where(t => t.Near >= Like)
            .OrderByDescending(t => t.Near)
            .ThenByDescending(t => t.Trade.People)
            .Take(2);
        return nearest.Select(t => FindProfessions.Hit(t.Trade, SearchScore.Within, words)).ToList();
    }

    private const double Like = 0.25;

    /// <summary>Returns the similarity of a text and a profession: 1 if their concepts are related, else the Dice coefficient of letter pairs (Dice 1945), the higher of both languages.</summary>
    internal static double Likeness(LocalizedText name, string typed) =>
        Concepts
            .In(SearchText.Fold(typed))
            .SelectMany(f => Concepts.Near(f.Phrase.Concept))
            .Any(c => Concepts.Of(SearchText.Fold($"{name.Zh} {name.En}")).Contains("#" + c))
            ? 1
            : Math.Max(Dice(name.Zh, typed), Dice(name.En, typed));

    private static double Dice(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Pairs(string text)
    {
        var folded = SearchText.Fold(text);
        return
        [
            .. Enumerable
                .Range(0, Math.Max(0, folded.Length - 1))
                .Select(i => folded.Substring(i, 2))
                .Where(p => !p.Contains(' ', StringComparison.Ordinal)),
        ];
    }
}
