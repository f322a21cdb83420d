namespace Juluo.Networks.Paths;

/// <summary>
/// Distance to the furthest reachable node, along edge directions in a directed graph. Unreachable nodes do not count, as in igraph; networkx refuses a graph that is not
/// connected. Each method is O(nm) in the worst case, and less by as much as 64 walks share; with lengths O(nm + n² log n).
/// </summary>
public static class Eccentricity
{
    /// <summary>Returns the distance from each node to the furthest one it reaches; 0 for a node that reaches only itself.</summary>
    /// <param name="graph">The network; pass its <see cref="Graph.Reverse"/> for the distances to a node.</param>
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
    ) => [.. Reach.OfAll(graph, length, threads, progress, stop).Select(reach => reach.Furthest)];

    /// <summary>Returns the largest eccentricity: the length of the longest shortest path; NaN without nodes.</summary>
    /// <inheritdoc cref="Of"/>
    public static double Diameter(
        Graph graph,
        EdgeLength length = EdgeLength.Step,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => Of(graph, length, threads, progress, stop).DefaultIfEmpty(double.NaN).Max();

    /// <summary>
    /// Returns the smallest eccentricity; NaN without nodes. 0 if any node reaches no other: pass the largest component to avoid that.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static double Radius(
        Graph graph,
        EdgeLength length = EdgeLength.Step,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => Of(graph, length, threads, progress, stop).DefaultIfEmpty(double.NaN).Min();
}
