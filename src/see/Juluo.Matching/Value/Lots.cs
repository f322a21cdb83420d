namespace Juluo.Matching;

/// <summary>
/// Reproducible lots: a number in [0, 1) for a seed, a purpose and a pair, the same on every machine (the mixing function of SplitMix64, Steele et al. 2014). A pair's lot does not
/// depend on the other participants.
/// </summary>
internal static class Lots
{
    public const ulong Exploring = 1;
    public const ulong HoldingBack = 2;

    public static double Draw(ulong seed, ulong purpose, Guid a, Guid b)
    {
        var mixed = Mix(seed ^ Mix(purpose));
        foreach (var part in a.ToByteArray().Concat(b.ToByteArray()).Chunk(8))
            mixed = Mix(mixed ^ BitConverter.ToUInt64(part));
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mix(ulong value)
    {
        var z = value + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
