using System.Runtime.InteropServices;

namespace Juluo.Needs;

/// <summary>
/// Scores offers against needs by their texts: the cosine of the weights of their terms (Salton &amp; Buckley 1988). Rare terms weigh more than common ones; topics
/// (<see cref="Concepts"/>) more than the words used for them; single characters less, since they may mean many things. With few texts, the cosine of the topics alone counts too, with
/// a weight that falls to zero at <see cref="FewTexts"/>: otherwise a sentence of fifteen words and one of five that share a single topic would score too low.
/// </summary>
/// <remarks>O(terms of all texts) to construct; a need then takes O(offers that share one of its terms).</remarks>
public sealed class PostingRanking
{
    private const double ByConcept = 1.5;
    private const double ByCharacter = 0.5;

    // Term frequencies in the language cannot be estimated from a handful of texts: smaller sets count as this many.
    private const int FewTexts = 200;

    // A term in more than every fifth text carries no information.
    private const int TooCommon = 5;

    // With few texts to choose from, one shared topic is enough, however many other words a need has.
    private const double ByConceptsAlone = 0.5;

    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly double[] sums;
    private readonly double[] shared;
    private readonly double[] spoken;
    private readonly double alone;

    private sealed class Term
    {
        public int Texts { get; set; }
        public double Weight { get; set; }
        public List<(int Offer, double Weight)> Offers { get; } = [];
    }

    /// <param name="offers">The terms of each offer (<see cref="PostingWording.Terms"/>).</param>
    /// <param name="needs">The terms of each need; the rarity of a term is computed from both.</param>
    public PostingRanking(IReadOnlyList<IReadOnlyList<string>> offers, IReadOnlyList<IReadOnlyList<string>> needs)
    {
        sums = new double[offers.Count];
        shared = new double[offers.Count];
        foreach (var term in offers.Concat(needs).SelectMany(t => t))
            (CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _) ??= new()).Texts++;
        var texts = offers.Count + needs.Count;
        foreach (var (text, term) in terms)
            if (texts < FewTexts || term.Texts * TooCommon <= texts)
                term.Weight =
                    Math.Log((1.0 + Math.Max(texts, FewTexts)) / term.Texts)
                    * (
                        IsConcept(text) ? ByConcept
                        : text.Length == 1 ? ByCharacter
                        : 1
                    );
        alone = ByConceptsAlone * Math.Max(0, 1 - ((double)texts / FewTexts));
        spoken = [.. offers.Select(o => Length(o.Where(IsConcept)))];
        for (var offer = 0; offer < offers.Count; offer++)
        {
            var length = Length(offers[offer]);
            foreach (var term in offers[offer].Select(t => terms[t]).Where(t => t.Weight > 0))
                term.Offers.Add((offer, term.Weight / length));
        }
    }

    /// <summary>Returns all offers that share a term with a need of these terms, in the order of the list of offers; scores are above 0 and at most 1.</summary>
    public IReadOnlyList<(int Offer, double Score)> Of(IReadOnlyList<string> need)
    {
        var found = new List<int>();
        foreach (var text in need)
        {
            if (!terms.TryGetValue(text, out var term))
                continue;
            foreach (var (offer, weight) in term.Offers)
            {
                if (sums[offer] == 0)
                    found.Add(offer);
                sums[offer] += term.Weight * weight;
                if (alone > 0 && IsConcept(text))
                    shared[offer] += term.Weight * term.Weight;
            }
        }

        found.Sort();
        var length = Length(need);
        var speaks = alone > 0 ? Length(need.Where(IsConcept)) : 0;
        var scores = new (int, double)[found.Count];
        for (var k = 0; k < scores.Length; k++)
        {
            var offer = found[k];
            var byConcepts = shared[offer] > 0 ? alone * shared[offer] / (speaks * spoken[offer]) : 0;
            scores[k] = (offer, Math.Min(1, Math.Max(sums[offer] / length, byConcepts)));
            (sums[offer], shared[offer]) = (0, 0);
        }

        return scores;
    }

    private static bool IsConcept(string term) => term[0] == '#';

    private double Length(IEnumerable<string> text)
    {
        var sum = 0.0;
        foreach (var term in text)
            if (terms.TryGetValue(term, out var known))
                sum += known.Weight * known.Weight;
        return Math.Sqrt(sum);
    }
}
