namespace Juluo.Worlds.Bench;

/// <summary>
/// Random draws that depend on a question: the same seed, world, purpose and numbers give the same answer, in whatever order they are asked.
/// </summary>
/// <remarks>SplitMix64's finaliser (Steele, Lea and Flood 2014) over the parts of the question, one after the other.</remarks>
internal sealed class Draws
{
    private readonly ulong seed;

    /// <param name="seed">The seed of the run.</param>
    /// <param name="world">The name of the world: two worlds of one seed have nothing in common.</param>
    public Draws(ulong seed, string world)
    {
        // string.GetHashCode differs between processes; FNV-1a does not.
        var name = 0xCBF29CE484222325UL;
        foreach (var letter in world)
        {
            name = (name ^ letter) * 0x100000001B3UL;
        }

        this.seed = Mix(Mix(seed) ^ name);
    }

    /// <summary>Uniform in 0 … 1, without 1.</summary>
    public double Unit(Purpose purpose, long a = 0, long b = 0, long c = 0) => ToUnit(Bits(purpose, a, b, c));

    /// <summary>The same for (a, b) and (b, a).</summary>
    public double PairUnit(Purpose purpose, int a, int b, long c = 0) => Unit(purpose, Math.Min(a, b), Math.Max(a, b), c);

    /// <summary>Uniform in <paramref name="from"/> … <paramref name="to"/>.</summary>
    public double Between(double from, double to, Purpose purpose, long a = 0, long b = 0, long c = 0) =>
        from + ((to - from) * Unit(purpose, a, b, c));

    /// <summary>An integer, 0 … <paramref name="below"/> − 1.</summary>
    public int Below(int below, Purpose purpose, long a = 0, long b = 0, long c = 0) => (int)(Unit(purpose, a, b, c) * below);

    /// <summary>True with this probability.</summary>
    public bool Hit(double probability, Purpose purpose, long a = 0, long b = 0, long c = 0) => Unit(purpose, a, b, c) < probability;

    /// <summary>Normal with mean 0 and deviation 1.</summary>
    public double Normal(Purpose purpose, long a = 0, long b = 0, long c = 0)
    {
        var first = Bits(purpose, a, b, c);
        var second = Mix(first + 0x9E3779B97F4A7C15UL);
        return Math.Sqrt(-2 * Math.Log(1 - ToUnit(first))) * Math.Cos(2 * Math.PI * ToUnit(second));
    }

    /// <summary>An index in proportion to its weight; the weights must not all be 0.</summary>
    public int Weighted(IReadOnlyList<double> weights, Purpose purpose, long a = 0, long b = 0, long c = 0)
    {
        var left = Unit(purpose, a, b, c) * weights.Sum();
        for (var i = 0; i < weights.Count; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Count - 1;
    }

    /// <summary>Several different indexes, with probabilities that grow with their weights; never one of weight 0.</summary>
    public IReadOnlyList<int> Several(IReadOnlyList<double> weights, int count, Purpose purpose, long a = 0) =>
        Enumerable.Range(0, weights.Count).Where(i => weights[i] > 0).OrderBy(i => Race(weights[i], purpose, a, i)).Take(count).ToArray();

    /// <summary>An arrival time that is earlier for larger weights (exponential, mean 1 / weight).</summary>
    public double Race(double weight, Purpose purpose, long a = 0, long b = 0, long c = 0) =>
        -Math.Log(1 - Unit(purpose, a, b, c)) / weight;

    /// <summary>The chosen ones of a number: exactly this share, but at least one, so that a small community also has unusual people.</summary>
    public bool[] Chosen(int of, double share, Purpose purpose)
    {
        var chosen = new bool[of];
        var count = Math.Max(1, (int)Math.Round(of * share, MidpointRounding.AwayFromZero));
        foreach (var one in Enumerable.Range(0, of).OrderBy(i => Unit(purpose, i)).Take(count))
        {
            chosen[one] = true;
        }

        return chosen;
    }

    private static double ToUnit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private ulong Bits(Purpose purpose, long a, long b, long c)
    {
        var z = Mix(seed + ((ulong)purpose * 0x9E3779B97F4A7C15UL));
        z = Mix(z + (unchecked((ulong)a) * 0xD1B54A32D192ED03UL));
        z = Mix(z + (unchecked((ulong)b) * 0x8CB92BA72F3D8DD7UL));
        return Mix(z + (unchecked((ulong)c) * 0xABC98388FB8FAC03UL));
    }
}
