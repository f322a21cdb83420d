using System.Numerics;
using System.Runtime.InteropServices;

namespace Juluo.Needs;

/// <summary>What texts of needs and offers mean, as vectors of length 1 of one model: texts that mean the same lie near each other, in whatever words and language they are.</summary>
/// <param name="ofText">Of those of which it is known.</param>
/// <param name="threshold">The cosine from which two texts fit, above 0 and below 1: what is near differs from model to model.</param>
public sealed class PostingVectors(IReadOnlyDictionary<string, float[]> ofText, double threshold)
{
    /// <summary>Of a need the nearest so many different texts of offers.</summary>
    public const int MostNear = 50;

    // Needs that are held against an offer while it is in the cache of the processor.
    private const int Together = 16;
    private const int Threads = 2;

    /// <summary>Of each need the offers from the threshold on, the nearest first; the score grows evenly from 0 at the threshold to 1 where both are the same. Needs with none are left out.</summary>
    /// <remarks>O(needs × offers × numbers of a vector), different texts each: ten thousand of both with 768 numbers are 77 billion multiplications, four seconds on two cores.</remarks>
    public Dictionary<string, (string Offer, double Score)[]> Near(IEnumerable<string> needs, IEnumerable<string> offers)
    {
        var offered = Known(offers);
        return Known(needs)
            .Chunk(Together)
            .AsParallel()
            .WithDegreeOfParallelism(Threads)
            .SelectMany(some => Near(some, offered))
            .ToDictionary(n => n.Need, n => n.Near, StringComparer.Ordinal);
    }

    private IEnumerable<(string Need, (string Offer, double Score)[] Near)> Near(
        (string Text, float[] Vector)[] needs,
        (string Text, float[] Vector)[] offers
    )
    {
        var near = needs.Select(_ => new List<(string Offer, double Score)>()).ToArray();
        foreach (var (text, vector) in offers)
            for (var k = 0; k < needs.Length; k++)
                if (Cosine(needs[k].Vector, vector) is var cosine && cosine >= threshold)
                    near[k].Add((text, Math.Min(1, (cosine - threshold) / (1 - threshold))));
        for (var k = 0; k < needs.Length; k++)
            if (near[k].Count > 0)
                yield return (needs[k].Text, [.. near[k].OrderByDescending(n => n.Score).Take(MostNear)]);
    }

    private (string Text, float[] Vector)[] Known(IEnumerable<string> texts) =>
        [.. texts.Distinct(StringComparer.Ordinal).Select(text => (text, ofText.GetValueOrDefault(text)!)).Where(t => t.Item2 is not null)];

    /// <summary>Of vectors of length 1; 0 where a model changed how many numbers it gives.</summary>
    internal static double Cosine(float[] a, float[] b)
    {
        if (a.Length != b.Length)
            return 0;
        var wide = MemoryMarshal.Cast<float, Vector<float>>(a.AsSpan());
        var other = MemoryMarshal.Cast<float, Vector<float>>(b.AsSpan());
        var sums = Vector<float>.Zero;
        for (var k = 0; k < wide.Length; k++)
            sums += wide[k] * other[k];
        var sum = Vector.Sum(sums);
        for (var k = wide.Length * Vector<float>.Count; k < a.Length; k++)
            sum += a[k] * b[k];
        return sum;
    }
}
