using Juluo.Networks.Paths;

namespace Juluo.Networks.Centrality;

/// <summary>
/// Betweenness (Freeman 1977), exact, by Brandes's accumulation (2001): how many shortest paths between other nodes lead through a node. Where steps are counted, eight
/// sources are processed at once. For graphs with too many sources use <see cref="SampledBetweenness"/>.
/// </summary>
/// <remarks>
/// If more than 10³⁰⁸ shortest paths join two nodes (as in a lattice of a thousand by a thousand) they cannot be counted, and the result is NaN.
/// </remarks>
public static class Betweenness
{
    /// <summary>
    /// Returns the betweenness of every node: the sum over all pairs of other nodes of the share of their shortest paths that lead through it. In an undirected graph
    /// each pair counts once, 0 … (n − 1)(n − 2) / 2; in a directed one the paths there and back are two, 0 … (n − 1)(n − 2). O(nm), with lengths O(nm + n² log n).
    /// Memory: without lengths 300 n bytes a thread, and 8 n bytes for each finished block of sources (64 at most) that has not been added yet.
    /// </summary>
    /// <param name="graph">The network; for introductions the backbone. Paths follow edge directions in a directed graph.</param>
    /// <param name="length">The length of an edge; lengths within 1e-10 of each other count as equal, as in igraph.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk, with lengths between sources.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    public static double[] Of(
        Graph graph,
        EdgeLength length = EdgeLength.InverseWeight,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        var sums = Sums(graph, length, edges: false, graph.NodeCount, threads, progress, stop);
        for (var node = 0; node < sums.Length; node++)
        {
            sums[node] /= graph.IsDirected ? 1 : 2;
        }
        return sums;
    }

    /// <summary>
    /// Returns the betweenness of every edge (Girvan and Newman 2002; Brandes 2008), aligned with <see cref="Graph.Edges"/>: the sum over all pairs of nodes, its own
    /// ends included, of the share of their shortest paths that lead over it. In an undirected graph each pair counts once, 1 … n² / 4 for an edge that is itself a
    /// shortest path; 0 for one that is on none. Cost as of <see cref="Of"/>, with 16 m bytes for each block instead of 8 n.
    /// </summary>
    /// <param name="graph">The network. Paths follow edge directions in a directed graph.</param>
    /// <param name="length">The length of an edge; lengths within 1e-10 of each other count as equal, as in igraph.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk, with lengths between sources.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    public static double[] OfEdges(
        Graph graph,
        EdgeLength length = EdgeLength.InverseWeight,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        var steps = Sums(graph, length, edges: true, graph.EdgeCount, threads, progress, stop);
        if (graph.IsDirected)
        {
            return steps;
        }
        var sums = new double[graph.EdgeCount];
        var step = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var neighbour in graph.Neighbours(node))
            {
                sums[graph.EdgeIndex(node, neighbour)] += steps[step++] / 2;
            }
        }
        return sums;
    }

    /// <summary>
    /// Returns the share of all betweenness held by the top tenth of the nodes (rounded down, at least one), 0 … 1: how much depends on a few. Pass only nodes that have
    /// ties: isolated nodes would widen the tenth. 0 if no node is between others.
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

    private static double[] Sums(
        Graph graph,
        EdgeLength length,
        bool edges,
        int results,
        int threads,
        IProgress<double>? progress,
        CancellationToken stop
    )
    {
        var order = new SourceOrder(graph);
        return new SourceSums(order.Sources, progress).Of(
            results,
            length == EdgeLength.Step || !graph.IsWeighted
                ? () => new StepDependencies(graph, order, edges)
                : () => new LengthDependencies(graph, length, edges),
            threads,
            stop
        );
    }
}
