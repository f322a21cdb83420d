namespace Juluo.Sample;

/// <summary>
/// Reproducible random numbers: a SplitMix64 stream for a seed, a topic and up to two numbers. The same arguments give the same
/// stream on every machine and every version of .NET (System.Random promises neither), and topics don't affect one another.
/// </summary>
internal sealed class Chance
{
    private ulong state;

    private Chance(ulong state) => this.state = state;

    public static Chance Of(ulong seed, Topic topic, long a = 0, long b = 0) => new(Key(seed, topic, a, b));

    /// <summary>Returns one draw in [0, 1) for exactly these arguments, without creating a stream.</summary>
    public static double Once(ulong seed, Topic topic, long a = 0, long b = 0) => ToUnit(Mix(Key(seed, topic, a, b)));

    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    public double Unit() => ToUnit(Next());

    public bool Hit(double probability) => Unit() < probability;

    /// <summary>Draws an integer in [0, below).</summary>
    public int Below(int below) => (int)(Unit() * below);

    /// <summary>Draws an integer in [from, to].</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    public double Between(double from, double to) => from + ((to - from) * Unit());

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>Draws an index in proportion to its weight; −1 if all weights are zero.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        if (total <= 0)
        {
            return -1;
        }

        var left = Unit() * total;
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    public double LogNormal(double median, double spread) => median * Math.Exp(spread * Normal());

    private static ulong Key(ulong seed, Topic topic, long a, long b) =>
        Mix(Mix(Mix(seed ^ ((ulong)topic * 0xD1B54A32D192ED03)) + (ulong)a) + ((ulong)b * 0x8CB92BA72F3D8DD7));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static double ToUnit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));
}
