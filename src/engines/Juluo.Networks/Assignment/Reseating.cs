using System.Numerics;

namespace Juluo.Networks.Assignment;

/// <summary>
/// The best seating of a few people, by dynamic programming over their subsets: the first person sits at each possible table in turn, or remains unseated, and the rest
/// are seated in the best way. O(3^people) time, 2^people numbers of memory. Not thread-safe.
/// </summary>
internal sealed class Reseating(SeatingTask task)
{
    internal const int Most = 15;

    private readonly double[] table = new double[1 << Most];
    private readonly double[] best = new double[1 << Most];
    private readonly int[] chosen = new int[1 << Most];
    private readonly double[] sums = new double[1 << Most];
    private readonly byte[] limits = new byte[1 << Most]; // 0: the subset contains two people who must not sit together
    private readonly bool[] connected = new bool[1 << Most];
    private readonly double[,] worth = new double[Most, Most];
    private readonly int[] apart = new int[Most];
    private readonly int[] known = new int[Most];
    private double total;

    /// <summary>Finds a better seating: most people seated, then fewest tables without the required connector, then greatest worth of the pairs.</summary>
    /// <param name="people">The people of the first table, then of the second …, then the unseated; at most <see cref="Most"/>.</param>
    /// <param name="sizes">Current sizes of the tables.</param>
    /// <returns>The new tables; null if the current ones are as good.</returns>
    internal List<int[]>? Better(ReadOnlySpan<int> people, ReadOnlySpan<int> sizes)
    {
        Load(people);
        var now = 0.0;
        for (int at = 0, from = 0; at < sizes.Length; from += sizes[at++])
        {
            now += table[((1 << sizes[at]) - 1) << from];
        }
        var all = (1 << people.Length) - 1;
        best[0] = 0;
        for (var some = 1; some <= all; some++)
        {
            Choose(some);
        }
        if (best[all] <= now + (1e-12 * (total + 1)))
        {
            return null;
        }
        var tables = new List<int[]>();
        for (var left = all; left != 0; )
        {
            var sit = chosen[left];
            if (sit == 0)
            {
                left &= left - 1;
                continue;
            }
            tables.Add(Named(people, sit));
            left &= ~sit;
        }
        return tables;
    }

    private void Choose(int some)
    {
        var first = some & -some;
        var others = some ^ first;
        (best[some], chosen[some]) = (best[others], 0);
        for (var with = others; with != 0; with = (with - 1) & others)
        {
            var value = table[with | first];
            if (value > 0 && value + best[others ^ with] > best[some])
            {
                (best[some], chosen[some]) = (value + best[others ^ with], with | first);
            }
        }
    }

    private void Load(ReadOnlySpan<int> people)
    {
        total = 0;
        for (var a = 0; a < people.Length; a++)
        {
            (apart[a], known[a]) = (0, 0);
            for (var b = 0; b < people.Length; b++)
            {
                if (a == b)
                {
                    continue;
                }
                worth[a, b] = task.Worth.Weight(people[a], people[b]);
                total += worth[a, b] / 2;
                apart[a] |= task.AreApart(people[a], people[b]) ? 1 << b : 0;
                known[a] |= task.Know(people[a], people[b]) ? 1 << b : 0;
            }
        }
        // One more seat outweighs all connectors, and one connector outweighs the worth of all pairs.
        var unit = total > 0 ? total : 1;
        var (place, connector) = (2 * (Most + 1) * unit, task.Acquaintance is null ? 0 : 2 * unit);
        (sums[0], limits[0], connected[0]) = (0, byte.MaxValue, false);
        for (var some = 1; some < 1 << people.Length; some++)
        {
            var (first, others, size) = (BitOperations.TrailingZeroCount(some), some & (some - 1), BitOperations.PopCount((uint)some));
            table[some] = 0;
            if (size > task.Most)
            {
                continue;
            }
            sums[some] = sums[others];
            for (var left = others; left != 0; left &= left - 1)
            {
                sums[some] += worth[first, BitOperations.TrailingZeroCount(left)];
            }
            limits[some] = (apart[first] & others) != 0 ? (byte)0 : Math.Min(limits[others], (byte)task.Limit(people[first]));
            connected[some] = connected[others] || (known[first] & others) != 0;
            if (size >= task.Least && size <= limits[some])
            {
                table[some] = (size * place) + sums[some] - (connected[some] ? 0 : connector);
            }
        }
    }

    private static int[] Named(ReadOnlySpan<int> people, int some)
    {
        var named = new int[BitOperations.PopCount((uint)some)];
        for (var at = 0; at < named.Length; at++, some &= some - 1)
        {
            named[at] = people[BitOperations.TrailingZeroCount(some)];
        }
        return named;
    }
}
