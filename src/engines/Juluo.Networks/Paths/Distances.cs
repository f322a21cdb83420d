namespace Juluo.Networks.Paths;

/// <summary>Lengths of shortest paths, along edge directions in a directed graph.</summary>
public static class Distances
{
    /// <summary>
    /// Returns the distances from one node to all, 0 to itself; infinite if there is no path. O(n + m), with lengths O(m + n log n); 33 n bytes of scratch memory.
    /// </summary>
    /// <param name="graph">The network; pass its <see cref="Graph.Reverse"/> for the distances to a node.</param>
    /// <param name="source">The start of the paths.</param>
    /// <param name="length">The length of an edge.</param>
    /// <exception cref="ArgumentOutOfRangeException">The source is not a node.</exception>
    public static double[] From(Graph graph, int source, EdgeLength length = EdgeLength.Step)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)graph.NodeCount, nameof(source));
        var paths = new ShortestPaths(graph, length);
        paths.From(source);
        return paths.Distance;
    }

    /// <summary>
    /// Returns the mean length of the shortest paths between all connected pairs, as in igraph (networkx requires a connected graph); NaN if there is none. In a directed
    /// graph both directions of a pair count. O(nm) in the worst case, and less by as much as 64 walks share; with lengths O(nm + n² log n).
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="length">The length of an edge.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk, with lengths between sources.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
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
    /// Returns the nodes of one shortest path from one node to another, both ends included; empty if there is none, a single node if both are the same. Always picks the
    /// same of several paths. O(n + m), with lengths O(m + n log n), and less the nearer the two are.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="from">The start of the path.</param>
    /// <param name="to">The end of the path.</param>
    /// <param name="length">The length of an edge; lengths within 1e-10 of each other count as equal.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is not a node.</exception>
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
