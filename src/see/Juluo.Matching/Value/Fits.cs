namespace Juluo.Matching;

/// <summary>
/// Needs against offers, for everybody at once. Four ways to fit, from sure to vague: the same skill; texts that use the same rare words or speak of the same thing
/// (cosine of term weights, Salton &amp; Buckley 1988; <see cref="Concepts"/>); a need for a skill that people of the other's trade offer, or for what the trade is called.
/// </summary>
/// <remarks>O(needs × (offers that share a skill or a term + 50 people of each trade concerned)).</remarks>
internal sealed class Fits
{
    public const double ByText = 0.8;
    public const double ByTrade = 0.35;
    private const double LeastCosine = 0.2;
    private const double ByConcept = 1.5;
    private const int FewTexts = 200;
    private const int MostOfATrade = 50;

    private readonly IReadOnlyList<PersonCard> people;
    private readonly Dictionary<int, Fit>[] best;
    private readonly HashSet<WantId> met = [];

    private sealed record Offered(int Person, WantCard Want, Dictionary<string, double> Weights);

    public Fits(IReadOnlyList<PersonCard> people)
    {
        this.people = people;
        best = new Dictionary<int, Fit>[people.Count];
        var rarity = Rarity();
        var offers = people.SelectMany((p, k) => p.Offers.Select(o => new Offered(k, o, Weigh(o.Whole, rarity)))).ToArray();
        var bySkill = offers.SelectMany(o => o.Want.Skills.Select(s => (s.Id, Offer: o))).ToLookup(x => x.Id, x => x.Offer);
        var byTerm = offers
            .SelectMany(o => o.Weights.Keys.Select(term => (term, Offer: o)))
            .ToLookup(x => x.term, x => x.Offer, StringComparer.Ordinal);
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
            foreach (var need in people[asking].Needs)
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

                var asked = Wording.Terms(need.Whole).ToHashSet(StringComparer.Ordinal);
                foreach (var (trade, terms) in trades)
                    if (terms.Overlaps(asked))
                        foreach (var person in Some(byTrade[trade], asking))
                            Keep(asking, person, new(ByTrade, need.Id, null));

                foreach (var (offer, cosine) in Alike(Weigh(need.Whole, rarity), byTerm))
                    Keep(asking, offer.Person, new(ByText * Math.Min(1, cosine * 1.5), need.Id, offer.Want.Id));
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

    private static IEnumerable<(Offered Offer, double Cosine)> Alike(Dictionary<string, double> need, ILookup<string, Offered> byTerm)
    {
        var sums = new Dictionary<Offered, double>(ReferenceEqualityComparer.Instance);
        foreach (var (term, weight) in need)
        foreach (var offer in byTerm[term])
            sums[offer] = sums.GetValueOrDefault(offer) + (weight * offer.Weights[term]);
        return sums.Where(s => s.Value >= LeastCosine).Select(s => (s.Key, s.Value));
    }

    // ln(texts / texts with the term); a term of every fifth text says nothing. What is rare in the language does not follow from a handful of texts: fewer than two hundred count as so
    // many. What a text speaks of counts for more than the words it uses for it.
    private Dictionary<string, double> Rarity()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = 0;
        foreach (var want in people.SelectMany(p => p.Needs.Concat(p.Offers)))
        {
            texts++;
            foreach (var term in Wording.Terms(want.Whole))
                counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        return counts
            .Where(c => texts < FewTexts || c.Value * 5 <= texts)
            .ToDictionary(
                c => c.Key,
                c => Math.Log((1.0 + Math.Max(texts, FewTexts)) / c.Value) * (c.Key[0] == '#' ? ByConcept : 1),
                StringComparer.Ordinal
            );
    }

    private static Dictionary<string, double> Weigh(string text, Dictionary<string, double> rarity)
    {
        var weights = Wording.Terms(text).Where(rarity.ContainsKey).ToDictionary(t => t, t => rarity[t], StringComparer.Ordinal);
        var length = Math.Sqrt(weights.Values.Sum(w => w * w));
        return length == 0 ? [] : weights.ToDictionary(w => w.Key, w => w.Value / length, StringComparer.Ordinal);
    }
}
