using System.Numerics;

namespace Juluo.Networks.Statistics;

/// <summary>
/// Random numbers that are the same for a seed on every machine and in every version of the framework: xoshiro256** (Blackman and Vigna 2021), seeded by SplitMix64. Not
/// for secrets; not thread-safe.
/// </summary>
internal sealed class SeededRandom
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    internal SeededRandom(ulong seed)
    {
        (s0, s1, s2, s3) = (Split(ref seed), Split(ref seed), Split(ref seed), Split(ref seed));
    }

    /// <summary>Returns a uniform number in 0 … bound − 1, with negligible bias below 2³¹ (the excess is under 2⁻³³).</summary>
    internal int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Returns a uniform number in [0, 1) with 53 bits.</summary>
    internal double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Shuffles the entries.</summary>
    internal void Shuffle(Span<int> entries)
    {
        for (var left = entries.Length; left > 1; left--)
        {
            var at = Below(left);
            (entries[at], entries[left - 1]) = (entries[left - 1], entries[at]);
        }
    }

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    private static ulong Split(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
