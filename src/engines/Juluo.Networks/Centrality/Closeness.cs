using Juluo.Networks.Paths;

namespace Juluo.Networks.Centrality;

/// <summary>
/// How near the others are, along the direction of edges where they have one: from a node to them; pass <see cref="Graph.Reverse"/> for the ways to a
/// node (which is what networkx counts). Each is O(nm) in the worst case, and less by as much as 64 walks share; with lengths O(nm + n² log n).
/// </summary>
public static class Closeness
{
    /// <summary>
    /// Closeness (Bavelas 1950; Freeman 1979) within what a node reaches: 1 / mean distance to those, with steps 0 … 1; NaN for a node that reaches
    /// no one. As in igraph. It says nothing about how many are reached: compare nodes of one component, or take <see cref="Scaled"/>.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="length">How long an edge is.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the sources that are done, 0 … 1.</param>
    /// <param name="stop">Cancels between levels of a walk, with lengths between sources.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread.</exception>
    public static double[] Of(
        Graph graph,
        EdgeLength length = EdgeLength.Step,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => [.. Reach.OfAll(graph, length, threads, progress, stop).Select(reach => reach.Others / reach.Sum)];

    /// <summary>
    /// Closeness times the share of the others that a node reaches (Wasserman and Faust 1994, p. 201), so that nodes of different components can
    /// be compared: k² / ((n − 1) Σ d) for one that reaches k; 0 for one that reaches no one. As in networkx, but NaN where there is no one else.
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
    /// Harmonic closeness (Marchiori and Latora 2000; Rochat 2009): mean of 1 / distance to all others, those that cannot be reached counting 0; with
    /// steps 0 … 1. As in igraph, but NaN where there is no one else; networkx gives the sum, n − 1 times as much.
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
