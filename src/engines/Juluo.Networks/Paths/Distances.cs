namespace Juluo.Networks.Paths;

/// <summary>Lengths of shortest paths, along the direction of edges where they have one.</summary>
public static class Distances
{
    /// <summary>
    /// Distance from one node to all, 0 to itself; infinite where there is no path. O(n + m), with lengths O(m + n log n); 33 n bytes of scratch.
    /// </summary>
    /// <param name="graph">The network; <see cref="Graph.Reverse"/> of it for the distances to a node.</param>
    /// <param name="source">Where the paths begin.</param>
    /// <param name="length">How long an edge is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The source is no node.</exception>
    public static double[] From(Graph graph, int source, EdgeLength length = EdgeLength.Step)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)graph.NodeCount, nameof(source));
        var paths = new ShortestPaths(graph, length);
        paths.From(source);
        return paths.Distance;
    }

    /// <summary>
    /// Mean length of the shortest paths between all pairs that are joined by one, as in igraph (networkx wants one piece); NaN when there is none.
    /// With direction a pair is two. O(nm) in the worst case, and less by as much as 64 walks share; with lengths O(nm + n² log n).
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="length">How long an edge is.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk, with lengths between sources.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread.</exception>
    public static double Mean(
        Graph graph,
        EdgeLength length = EdgeLength.Step,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        double sum = 0,
            pairs = 0;
        foreach (var reach in Reach.OfAll(graph, length, threads, progress, stop))
        {
            sum += reach.Sum;
            pairs += reach.Others;
        }
        return sum / pairs;
    }

    /// <summary>
    /// Nodes of one shortest path from one node to another, both ends included; empty when there is none, the node alone when both are one. Of several
    /// it is always the same one. O(n + m), with lengths O(m + n log n), and less the nearer the two are.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="from">Where the path begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="length">How long an edge is; lengths within 1e-10 of each other count as equal.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node.</exception>
    public static int[] Path(Graph graph, int from, int to, EdgeLength length = EdgeLength.Step)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)graph.NodeCount, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)graph.NodeCount, nameof(to));
        var paths = new ShortestPaths(graph, length);
        paths.From(from, to);
        if (double.IsPositiveInfinity(paths.Distance[to]))
        {
            return [];
        }
        var path = new List<int> { to };
        while (path[^1] != from)
        {
            path.Add(paths.Before[path[^1]]);
        }
        path.Reverse();
        return [.. path];
    }
}
