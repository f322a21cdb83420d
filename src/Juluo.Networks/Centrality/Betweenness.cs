using Juluo.Networks.Paths;

namespace Juluo.Networks.Centrality;

/// <summary>Betweenness (Freeman 1977), exact, by Brandes's accumulation (2001): through whom the shortest ways of the others lead.</summary>
public static class Betweenness
{
    // Sources are cut into the same blocks whatever the number of threads, and block sums are added in order: the result is the same to the last bit.
    private const int Blocks = 32;

    /// <summary>
    /// Betweenness of every node: the sum over all pairs of others of the share of their shortest paths that lead through it, each pair once;
    /// 0 … (n − 1)(n − 2) / 2. O(nm), with weights O(nm + n² log n); 32 n doubles.
    /// </summary>
    /// <param name="graph">The network; for introductions the backbone.</param>
    /// <param name="length">Whether strong ties are short; lengths within 1e-10 of each other count as equal.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="stop">Cancels between sources.</param>
    public static double[] Of(Graph graph, EdgeLength length = EdgeLength.InverseWeight, int threads = 2, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var sums = new double[Blocks][];
        Parallel.For(
            0,
            Blocks,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop },
            block =>
            {
                int first = (int)((long)graph.NodeCount * block / Blocks),
                    end = (int)((long)graph.NodeCount * (block + 1) / Blocks);
                sums[block] = first == end ? [] : Accumulate(graph, length, first, end, stop);
            }
        );
        var total = new double[graph.NodeCount];
        foreach (var sum in sums)
        {
            for (var node = 0; node < sum.Length; node++)
            {
                total[node] += sum[node] / 2;
            }
        }
        return total;
    }

    /// <summary>
    /// Share of all betweenness that the top tenth of the nodes (rounded down, one at least) holds, 0 … 1: how much hangs on a few. Give it those
    /// who have ties at all: isolated nodes would widen the tenth. 0 when nobody is between anybody.
    /// </summary>
    public static double TopTenthShare(ReadOnlySpan<double> betweenness)
    {
        var sorted = betweenness.ToArray();
        Array.Sort(sorted);
        double top = 0,
            all = 0;
        for (var at = sorted.Length - 1; at >= 0; at--)
        {
            all += sorted[at];
            top += sorted.Length - at <= Math.Max(1, sorted.Length / 10) ? sorted[at] : 0;
        }
        return all > 0 ? top / all : 0;
    }

    private static double[] Accumulate(Graph graph, EdgeLength length, int first, int end, CancellationToken stop)
    {
        var sum = new double[graph.NodeCount];
        var dependency = new double[graph.NodeCount];
        var paths = new ShortestPaths(graph, length);
        for (var source = first; source < end; source++)
        {
            stop.ThrowIfCancellationRequested();
            paths.From(source);
            for (var at = paths.Reached - 1; at > 0; at--)
            {
                var node = paths.Order[at];
                var share = (1 + dependency[node]) / paths.Paths[node];
                var neighbours = graph.Neighbours(node);
                var weights = graph.Weights(node);
                for (var k = 0; k < neighbours.Length; k++)
                {
                    if (paths.Precedes(neighbours[k], node, weights[k]))
                    {
                        dependency[neighbours[k]] += paths.Paths[neighbours[k]] * share;
                    }
                }
                sum[node] += dependency[node];
                dependency[node] = 0;
            }
            dependency[source] = 0;
        }
        return sum;
    }
}
