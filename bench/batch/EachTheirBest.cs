using Juluo.Matching;

namespace Juluo.Batch.Bench;

/// <summary>The naive baseline: each person gets the partner from whom they would gain most, up to the given number of pairs.</summary>
internal static class EachTheirBest
{
    public static List<(int A, int B)> Pairs(Valuation valuation, int many)
    {
        var people = valuation.Scene.People;
        var candidates = new Candidates(valuation).Pairs(null, default);
        var worths = valuation.Of([.. candidates], default);
        return
        [
            .. candidates
                .Zip(worths, (p, worth) => (p.A, p.B, worth.Value))
                .SelectMany(p => new[] { (Person: p.A, Pair: p), (Person: p.B, Pair: p) })
                .Where(p => people[p.Person].Turns > 0)
                .GroupBy(p => p.Person)
                .Select(of => of.MaxBy(p => p.Pair.Value).Pair)
                .Distinct()
                .OrderByDescending(p => p.Value)
                .Take(many)
                .Select(p => (p.A, p.B)),
        ];
    }
}
