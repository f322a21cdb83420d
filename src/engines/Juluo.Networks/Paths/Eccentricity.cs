namespace Juluo.Networks.Paths;

/// <summary>
/// How far it is to the furthest that can be reached, along the direction of edges where they have one. Nodes that cannot be reached do not count,
/// as in igraph; networkx refuses a graph that is not in one piece. Each is O(nm) in the worst case, and less by as much as 64 walks share; with lengths
/// O(nm + n² log n).
/// </summary>
public static class Eccentricity
{
    /// <summary>Distance from each node to the furthest that it reaches; 0 for one that reaches none but itself.</summary>
    /// <param name="graph">The network; <see cref="Graph.Reverse"/> of it for the distances to a node.</param>
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
    ) => [.. Reach.OfAll(graph, length, threads, progress, stop).Select(reach => reach.Furthest)];

    /// <summary>Largest eccentricity: the longest of all shortest paths; NaN without nodes.</summary>
    /// <inheritdoc cref="Of"/>
    public static double Diameter(
        Graph graph,
        EdgeLength length = EdgeLength.Step,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => Of(graph, length, threads, progress, stop).DefaultIfEmpty(double.NaN).Max();

    /// <summary>
    /// Smallest eccentricity; NaN without nodes. 0 as soon as one node reaches no other: take the largest component where that is not what is meant.
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
