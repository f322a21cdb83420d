namespace Juluo.Matching;

/// <summary>
/// Needs against offers, for everybody at once. Four ways to fit, from sure to vague: the same skill; texts that use the same rare words or speak of the same thing
/// (<see cref="WantRanking"/>); a need for a skill that people of the other's trade offer, or for what the trade is called.
/// </summary>
/// <remarks>O(needs × (offers that share a skill or a term + 50 people of each trade concerned)).</remarks>
internal sealed class Fits
{
    public const double ByText = 0.8;
    public const double ByTrade = 0.35;
    public const double LeastScore = 0.2;
    private const int MostOfATrade = 50;

    private readonly IReadOnlyList<PersonCard> people;
    private readonly Dictionary<int, Fit>[] best;
    private readonly HashSet<WantId> met = [];

    private sealed record Offered(int Person, WantCard Want);

    public Fits(IReadOnlyList<PersonCard> people)
    {
        this.people = people;
        best = new Dictionary<int, Fit>[people.Count];
        var read = ReadOnce();
        var offers = people.SelectMany((p, k) => p.Offers.Select(o => new Offered(k, o))).ToArray();
        var needs = people.Select(p => p.Needs.Select(n => read(n.Whole)).ToArray()).ToArray();
        var ranking = new WantRanking([.. offers.Select(o => read(o.Want.Whole))], [.. needs.SelectMany(n => n)]);
        var bySkill = offers.SelectMany(o => o.Want.Skills.Select(s => (s.Id, Offer: o))).ToLookup(x => x.Id, x => x.Offer);
        var byTrade = Enumerable
            .Range(0, people.Count)
            .Where(k => people[k].Trade is not null)
            .GroupBy(k => people[k].Trade!.Id)
            .ToDictionary(g => g.Key, g => g.ToArray());
        // What trades are called speaks for those who have them, in both languages.
        var trades = people
            .Select(p => p.Trade)
            .OfType<TradeCard>()
            .DistinctBy(t => t.Id)
            .Select(t =>
                (t.Id, Terms: Wording.Terms($"{t.Name.Zh} {t.Name.En}").Where(term => term.Length > 2).ToHashSet(StringComparer.Ordinal))
            )
            .ToArray();
        var tradesOf = new Dictionary<SkillId, (TradeId Trade, double Share)[]>();
        for (var asking = 0; asking < people.Count; asking++)
        {
            best[asking] = [];
            foreach (var (need, terms) in people[asking].Needs.Zip(needs[asking]))
            {
                foreach (var skill in need.Skills)
                {
                    foreach (var offer in bySkill[skill.Id])
                        Keep(asking, offer.Person, new(1, need.Id, offer.Want.Id));
                    if (!tradesOf.TryGetValue(skill.Id, out var offering))
                        tradesOf.Add(skill.Id, offering = [.. TradesOf(bySkill[skill.Id])]);
                    foreach (var (trade, share) in offering)
                    foreach (var person in Some(byTrade[trade], asking))
                        Keep(asking, person, new(ByTrade * share, need.Id, null));
                }

                foreach (var (trade, named) in trades)
                    if (named.Overlaps(terms))
                        foreach (var person in Some(byTrade[trade], asking))
                            Keep(asking, person, new(ByTrade, need.Id, null));

                foreach (var (offer, score) in ranking.Of(terms))
                    if (score >= LeastScore)
                        Keep(asking, offers[offer].Person, new(ByText * Math.Min(1, score * 1.5), need.Id, offers[offer].Want.Id));
            }
        }
    }

    /// <summary>The best that <paramref name="giving"/> has for a need of <paramref name="asking"/>, or null. O(1).</summary>
    public Fit? Best(int asking, int giving) => best[asking].GetValueOrDefault(giving);

    /// <summary>0 … 1, in either direction: one need met is enough, both are better. O(1).</summary>
    public double Both(int a, int b) => 1 - ((1 - (Best(a, b)?.Score ?? 0)) * (1 - (Best(b, a)?.Score ?? 0)));

    /// <summary>The needs for which a person has something.</summary>
    public IReadOnlySet<WantId> Met => met;

    /// <summary>Everybody who has something for a person's needs.</summary>
    public IEnumerable<int> Givers(int asking) => best[asking].Keys;

    private void Keep(int asking, int giving, Fit fit)
    {
        if (asking != giving)
            met.Add(fit.Need);
        if (asking != giving && (!best[asking].TryGetValue(giving, out var known) || fit.Score > known.Score))
            best[asking][giving] = fit;
    }

    // Of a large trade each who asks looks at others, else the same few would be found by all.
    private static IEnumerable<int> Some(int[] people, int asking)
    {
        var from = people.Length > MostOfATrade ? (int)((long)asking * MostOfATrade % people.Length) : 0;
        return Enumerable.Range(0, Math.Min(MostOfATrade, people.Length)).Select(k => people[(from + k) % people.Length]);
    }

    // Which trades offer a skill: a share below a third is chance.
    private IEnumerable<(TradeId Trade, double Share)> TradesOf(IEnumerable<Offered> offers)
    {
        var trades = offers.Select(o => people[o.Person].Trade?.Id).OfType<TradeId>().ToList();
        return trades.GroupBy(t => t).Select(g => (g.Key, (double)g.Count() / trades.Count)).Where(t => t.Item2 >= 1.0 / 3);
    }

    // In a large community many write the same.
    private static Func<string, IReadOnlyList<string>> ReadOnce()
    {
        var read = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        return text =>
        {
            if (!read.TryGetValue(text, out var terms))
                read.Add(text, terms = Wording.Terms(text));
            return terms;
        };
    }
}
