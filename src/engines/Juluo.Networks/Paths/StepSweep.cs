using System.Numerics;

namespace Juluo.Networks.Paths;

/// <summary>
/// Steps to all nodes from 64 sources at once, one bit each: nodes that several of them have on the same level are visited once (Then et al. 2014). Scratch memory for
/// one thread.
/// </summary>
internal sealed class StepSweep(Graph graph)
{
    private const int Bits = 64;

    private readonly ulong[] seen = new ulong[graph.NodeCount];
    private readonly int[] found = new int[Bits];
    private readonly List<int> reached = [];
    private readonly List<long> pairs = [];
    private ulong[] here = new ulong[graph.NodeCount];
    private ulong[] next = new ulong[graph.NodeCount];
    private int[] level = new int[graph.NodeCount];
    private int[] touched = new int[graph.NodeCount];

    /// <summary>Returns the number of batches for a number of sources.</summary>
    internal static int Batches(int sources) => (int)(((long)sources + Bits - 1) / Bits);

    /// <summary>Returns the range of sources in a batch.</summary>
    internal static Range Batch(int batch, int sources) => (batch * Bits)..(int)Math.Min(((long)batch + 1) * Bits, sources);

    /// <summary>Counts ordered pairs that start at one of the sources, by the number of steps between the two: entry k is for k + 1 steps. The last entry is not 0.</summary>
    internal static long[] PairsBySteps(Graph graph, int[] sources, int threads, IProgress<double>? progress, CancellationToken stop)
    {
        var pairs = new List<long>();
        NodeBlocks.ForEach(
            Batches(sources.Length),
            threads,
            () => new StepSweep(graph),
            (batch, sweep) =>
            {
                sweep.From(sources.AsSpan(Batch(batch, sources.Length)), [], stop);
                lock (pairs)
                {
                    // Integer counts, so the order of batches does not matter.
                    pairs.AddRange(new long[Math.Max(0, sweep.pairs.Count - pairs.Count)]);
                    for (var at = 0; at < sweep.pairs.Count; at++)
                    {
                        pairs[at] += sweep.pairs[at];
                    }
                }
            },
            progress,
            stop,
            size: 1
        );
        return [.. pairs];
    }

    /// <summary>Adds the nodes that each source reaches to its entry, level by level; without entries they are only counted.</summary>
    internal void From(ReadOnlySpan<int> sources, Span<Reach> reaches, CancellationToken stop)
    {
        var count = 0;
        pairs.Clear();
        for (var bit = 0; bit < sources.Length; bit++)
        {
            // A source may occur twice.
            if (here[sources[bit]] == 0)
            {
                level[count++] = sources[bit];
                reached.Add(sources[bit]);
            }
            here[sources[bit]] |= 1UL << bit;
            seen[sources[bit]] |= 1UL << bit;
        }
        for (var steps = 1; count > 0; steps++)
        {
            stop.ThrowIfCancellationRequested();
            count = Arrive(Walk(count));
            Count(steps, reaches);
        }
        foreach (var node in reached)
        {
            seen[node] = 0;
        }
        reached.Clear();
    }

    private void Count(int steps, Span<Reach> reaches)
    {
        long sum = 0;
        for (var bit = 0; bit < Bits; bit++)
        {
            if (found[bit] > 0)
            {
                sum += found[bit];
                if (bit < reaches.Length)
                {
                    reaches[bit].Add(steps, found[bit]);
                }
                found[bit] = 0;
            }
        }
        if (sum > 0)
        {
            pairs.Add(sum);
        }
    }

    private int Walk(int count)
    {
        var touchedCount = 0;
        foreach (var node in level.AsSpan(0, count))
        {
            var bits = here[node];
            here[node] = 0;
            foreach (var neighbour in graph.Neighbours(node))
            {
                var fresh = bits & ~seen[neighbour];
                if (fresh == 0)
                {
                    continue;
                }
                if (next[neighbour] == 0)
                {
                    touched[touchedCount++] = neighbour;
                }
                next[neighbour] |= fresh;
            }
        }
        return touchedCount;
    }

    private int Arrive(int count)
    {
        foreach (var node in touched.AsSpan(0, count))
        {
            if (seen[node] == 0)
            {
                reached.Add(node);
            }
            seen[node] |= next[node];
            for (var bits = next[node]; bits != 0; bits &= bits - 1)
            {
                found[BitOperations.TrailingZeroCount(bits)]++;
            }
        }
        (here, next) = (next, here);
        (level, touched) = (touched, level);
        return count;
    }
}
