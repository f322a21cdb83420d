namespace Juluo.Networks;

/// <summary>
/// Compressed rows: for each node the nodes it leads to, ascending and without duplicates, and the weights of the steps. If unweighted, every step has weight 1 and
/// nothing is stored for it. Immutable.
/// </summary>
internal sealed class Rows
{
    // As long as the longest row that any caller needed; only ever replaced by a longer array of the same values, so a race does no harm.
    private static double[] ones = [];

    private readonly double[]? strengths;

    private Rows(int[] offsets, int[] neighbours, double[]? weights)
    {
        (Offsets, Neighbours, Weights) = (offsets, neighbours, weights);
        if (weights is null)
        {
            return;
        }
        strengths = new double[Count];
        for (var node = 0; node < strengths.Length; node++)
        {
            foreach (var weight in weights.AsSpan(offsets[node], offsets[node + 1] - offsets[node]))
            {
                strengths[node] += weight;
            }
        }
    }

    internal int[] Offsets { get; }

    internal int[] Neighbours { get; }

    internal double[]? Weights { get; }

    internal int Count => Offsets.Length - 1;

    internal int Degree(int node) => Offsets[node + 1] - Offsets[node];

    internal double Strength(int node) => strengths is null ? Degree(node) : strengths[node];

    internal ReadOnlySpan<int> Of(int node) => Neighbours.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);

    internal ReadOnlySpan<double> WeightsOf(int node)
    {
        var length = Offsets[node + 1] - Offsets[node];
        return Weights is null ? Ones(length) : Weights.AsSpan(Offsets[node], length);
    }

    internal Rows WithoutWeights() => Weights is null ? this : new(Offsets, Neighbours, null);

    /// <summary>Returns the same steps in the opposite direction. O(n + m).</summary>
    internal Rows Turned()
    {
        var offsets = new int[Count + 1];
        foreach (var neighbour in Neighbours)
        {
            offsets[neighbour + 1]++;
        }
        Accumulate(offsets);
        var next = offsets.AsSpan(0, Count).ToArray();
        var neighbours = new int[Neighbours.Length];
        var weights = Weights is null ? null : new double[Neighbours.Length];
        for (var node = 0; node < Count; node++)
        {
            for (var at = Offsets[node]; at < Offsets[node + 1]; at++)
            {
                var place = next[Neighbours[at]]++;
                neighbours[place] = node;
                if (weights is not null)
                {
                    weights[place] = Weights![at];
                }
            }
        }
        return new(offsets, neighbours, weights);
    }

    /// <summary>
    /// Builds rows from steps in any order; parallel ones are merged by adding their weights, smallest first, so that the sum does not depend on the order. Steps with
    /// weight 0 are dropped.
    /// </summary>
    /// <param name="nodes">Number of nodes.</param>
    /// <param name="steps">The steps, already validated.</param>
    /// <param name="weights">The weight of each; null if unweighted: parallel steps are merged and all weigh 1.</param>
    /// <param name="bothWays">True to add each step in the opposite direction too.</param>
    internal static Rows Of(int nodes, Chunks<(int A, int B)> steps, Chunks<double>? weights, bool bothWays)
    {
        var entries = steps.Count * (bothWays ? 2 : 1);
        if (entries > Array.MaxLength)
        {
            throw new OverflowException($"{steps.Count} edges are more than one graph can hold; at most {Array.MaxLength} entries.");
        }
        var offsets = new int[nodes + 1];
        for (var at = 0L; at < steps.Count; at++)
        {
            offsets[steps[at].A + 1]++;
            offsets[steps[at].B + 1] += bothWays ? 1 : 0;
        }
        Accumulate(offsets);
        var next = offsets.AsSpan(0, nodes).ToArray();
        var neighbours = new int[entries];
        var values = weights is null ? null : new double[entries];
        void Put(int from, int to, long at)
        {
            var place = next[from]++;
            neighbours[place] = to;
            if (values is not null)
            {
                values[place] = weights![at];
            }
        }
        for (var at = 0L; at < steps.Count; at++)
        {
            var (a, b) = steps[at];
            Put(a, b, at);
            if (bothWays)
            {
                Put(b, a, at);
            }
        }
        return Merged(offsets, neighbours, values);
    }

    private static Rows Merged(int[] offsets, int[] neighbours, double[]? weights)
    {
        var kept = 0;
        for (var node = 0; node < offsets.Length - 1; node++)
        {
            int start = offsets[node],
                length = offsets[node + 1] - start;
            var row = neighbours.AsSpan(start, length);
            var values = weights is null ? default : weights.AsSpan(start, length);
            if (weights is null)
            {
                row.Sort();
            }
            else
            {
                row.Sort(values);
            }
            offsets[node] = kept;
            for (var at = 0; at < length; )
            {
                var end = at + 1;
                while (end < length && row[end] == row[at])
                {
                    end++;
                }
                var weight = weights is null ? 1 : Sum(values[at..end], node, row[at]);
                if (weight > 0)
                {
                    neighbours[kept] = row[at];
                    if (weights is not null)
                    {
                        weights[kept] = weight;
                    }
                    kept++;
                }
                at = end;
            }
        }
        offsets[^1] = kept;
        if (kept < neighbours.Length)
        {
            Array.Resize(ref neighbours, kept);
            if (weights is not null)
            {
                Array.Resize(ref weights, kept);
            }
        }
        return new(offsets, neighbours, weights);
    }

    private static double Sum(Span<double> parallel, int from, int to)
    {
        if (parallel.Length > 1)
        {
            parallel.Sort();
        }
        var sum = 0.0;
        foreach (var weight in parallel)
        {
            sum += weight;
        }
        return sum <= GraphBuilder.GreatestWeight
            ? sum
            : throw new OverflowException($"The weights of edge {from}–{to} add up to more than {GraphBuilder.GreatestWeight:R}.");
    }

    private static void Accumulate(int[] offsets)
    {
        for (var node = 1; node < offsets.Length; node++)
        {
            offsets[node] += offsets[node - 1];
        }
    }

    private static ReadOnlySpan<double> Ones(int length)
    {
        var all = ones;
        if (all.Length < length)
        {
            all = new double[Math.Max(length, 2 * all.Length)];
            Array.Fill(all, 1);
            ones = all;
        }
        return all.AsSpan(0, length);
    }
}
