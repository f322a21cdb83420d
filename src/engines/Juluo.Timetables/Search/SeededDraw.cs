namespace Juluo.Timetables.Search;

/// <summary>Random numbers that are the same for a seed in every version of the framework: SplitMix64 (Steele, Lea and Flood 2014). Not for secrets; not thread-safe.</summary>
internal sealed class SeededDraw(ulong seed)
{
    private ulong state = seed;

    /// <summary>Returns a uniform number in 0 … bound − 1, with negligible bias.</summary>
    internal int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Returns a uniform number in [0, 1).</summary>
    internal double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Shuffles the entries.</summary>
    internal void Shuffle<T>(Span<T> entries)
    {
        for (var left = entries.Length; left > 1; left--)
        {
            var at = Below(left);
            (entries[at], entries[left - 1]) = (entries[left - 1], entries[at]);
        }
    }

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
