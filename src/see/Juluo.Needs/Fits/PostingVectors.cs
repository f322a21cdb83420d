using System.Numerics;
using System.Runtime.InteropServices;

namespace Juluo.Needs;

/// <summary>Embeddings of needs and offers: vectors of length 1 from one model. Texts with a similar meaning have a high cosine, whatever their words and language.</summary>
/// <param name="ofText">The known embeddings, by text.</param>
/// <param name="threshold">The cosine from which two texts fit, above 0 and below 1; a good value depends on the model.</param>
public sealed class PostingVectors(IReadOnlyDictionary<string, float[]> ofText, double threshold)
{
    /// <summary>The maximum number of different offer texts returned for a need; farther ones are left out.</summary>
    public const int MostNear = 50;

    // The number of needs compared with an offer while it is in the processor's cache.
    private const int Together = 16;
    private const int Threads = 2;

    /// <summary>
    /// For each need, the offers from the threshold up, the nearest first. The score rises linearly from 0 at the threshold to 1 for equal vectors. Needs without offers are left out.
    /// </summary>
    /// <remarks>O(needs × offers × dimensions), counting different texts: ten thousand of each with 768 dimensions are 77 billion multiplications, four seconds on two cores.</remarks>
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

    /// <summary>Returns the cosine of two vectors of length 1; 0 if their dimensions differ because the model changed.</summary>
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
