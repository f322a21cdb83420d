using Juluo.Networks.Paths;

namespace Juluo.Networks.Centrality;

/// <summary>
/// Distance of the other nodes, along edge directions in a directed graph: from a node to them; pass <see cref="Graph.Reverse"/> for the paths to a node (which is what
/// networkx counts). Each method is O(nm) in the worst case, and less by as much as 64 walks share; with lengths O(nm + n² log n).
/// </summary>
public static class Closeness
{
    /// <summary>
    /// Returns closeness (Bavelas 1950; Freeman 1979) among the reachable nodes: 1 / mean distance to them, with steps 0 … 1; NaN for a node that reaches no one. As in
    /// igraph. It ignores the number of reachable nodes: compare nodes of one component, or use <see cref="Scaled"/>.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="length">The length of an edge.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk, with lengths between sources.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    public static double[] Of(
        Graph graph,
        EdgeLength length = EdgeLength.Step,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => [.. Reach.OfAll(graph, length, threads, progress, stop).Select(reach => reach.Others / reach.Sum)];

    /// <summary>
    /// Returns closeness times the share of other nodes that are reachable (Wasserman and Faust 1994, p. 201), so that nodes of different components can be compared: k²
    /// / ((n − 1) Σ d) for a node that reaches k; 0 for one that reaches no one. As in networkx, but NaN if there is no other node.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static double[] Scaled(
        Graph graph,
        EdgeLength length = EdgeLength.Step,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        double others = graph.NodeCount - 1;
        return
        [
            .. Reach
                .OfAll(graph, length, threads, progress, stop)
                .Select(reach => reach.Others == 0 ? 0 / others : reach.Others / reach.Sum * (reach.Others / others)),
        ];
    }

    /// <summary>
    /// Returns harmonic closeness (Marchiori and Latora 2000; Rochat 2009): mean of 1 / distance to all others, with 0 for unreachable ones; with steps 0 … 1. As in
    /// igraph, but NaN if there is no other node; networkx returns the sum, n − 1 times as much.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static double[] Harmonic(
        Graph graph,
        EdgeLength length = EdgeLength.Step,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        double others = graph.NodeCount - 1;
        return [.. Reach.OfAll(graph, length, threads, progress, stop).Select(reach => reach.InverseSum / others)];
    }
}
