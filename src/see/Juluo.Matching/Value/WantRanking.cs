using System.Runtime.InteropServices;

namespace Juluo.Matching;

/// <summary>
/// How well offers meet needs by what both say: the cosine of the weights of their terms (Salton &amp; Buckley 1988). A rare term weighs more than a common one; what a text
/// speaks of (<see cref="Concepts"/>) more than the words it uses for it, and a single character less, since it may mean many things.
/// </summary>
/// <remarks>In the making O(terms of all texts); a need then O(offers that share one of its terms).</remarks>
internal sealed class WantRanking
{
    private const double ByConcept = 1.5;
    private const double ByCharacter = 0.5;

    // What is rare in the language does not follow from a handful of texts: fewer count as so many.
    private const int FewTexts = 200;

    // A term of every fifth text says nothing.
    private const int TooCommon = 5;

    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly double[] sums;

    private sealed class Term
    {
        public int Texts { get; set; }
        public double Weight { get; set; }
        public List<(int Offer, double Weight)> Offers { get; } = [];
    }

    /// <param name="offers">Of each the terms (<see cref="Wording.Terms"/>).</param>
    /// <param name="needs">The same; how rare a term is follows from both.</param>
    public WantRanking(IReadOnlyList<IReadOnlyList<string>> offers, IReadOnlyList<IReadOnlyList<string>> needs)
    {
        sums = new double[offers.Count];
        foreach (var term in offers.Concat(needs).SelectMany(t => t))
            (CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _) ??= new()).Texts++;
        var texts = offers.Count + needs.Count;
        foreach (var (text, term) in terms)
            if (texts < FewTexts || term.Texts * TooCommon <= texts)
                term.Weight =
                    Math.Log((1.0 + Math.Max(texts, FewTexts)) / term.Texts)
                    * (
                        text[0] == '#' ? ByConcept
                        : text.Length == 1 ? ByCharacter
                        : 1
                    );
        for (var offer = 0; offer < offers.Count; offer++)
        {
            var length = Length(offers[offer]);
            foreach (var term in offers[offer].Select(t => terms[t]).Where(t => t.Weight > 0))
                term.Offers.Add((offer, term.Weight / length));
        }
    }

    /// <summary>Every offer that shares a term with a need of these terms, in the order of the list of offers; the score is above 0, at most 1.</summary>
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
            }
        }

        found.Sort();
        var length = Length(need);
        var scores = new (int, double)[found.Count];
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = (found[k], Math.Min(1, sums[found[k]] / length));
            sums[found[k]] = 0;
        }

        return scores;
    }

    private double Length(IReadOnlyList<string> text)
    {
        var sum = 0.0;
        foreach (var term in text)
            if (terms.TryGetValue(term, out var known))
                sum += known.Weight * known.Weight;
        return Math.Sqrt(sum);
    }
}
