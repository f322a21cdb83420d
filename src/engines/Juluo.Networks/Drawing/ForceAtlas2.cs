using Juluo.Networks.Statistics;

namespace Juluo.Networks.Drawing;

/// <summary>
/// A force-directed layout for large networks (ForceAtlas2; Jacomy, Venturini, Heymann and Bastian 2014): joined nodes attract each other in proportion to their
/// distance, all nodes repel each other by (d + 1)(d′ + 1) / distance for their numbers of neighbours d and d′, and weak gravity keeps the components on one page.
/// Distant nodes repel as one (Barnes and Hut 1986).
/// </summary>
/// <remarks>
/// The strength of repulsion is set by the network so that a step is about one unit long and n nodes fill a disc with a radius of a few √n; gravity grows with the
/// distance ("strong gravity"). Isolated nodes take no part: they lie around the rest in the order of their numbers, like the seeds of a sunflower.
/// </remarks>
public static class ForceAtlas2
{
    /// <summary>
    /// Returns positions of all nodes around the origin, always finite. Deterministic for a seed and for any number of threads. O((m + n log n) · iterations), about 200
    /// bytes a node.
    /// </summary>
    /// <param name="graph">The network; a tie of twice the mean weight attracts twice as much, directions do not count.</param>
    /// <param name="start">Start positions for some or all nodes (NaN for unknown); the picture then moves no more than it must. Default: scattered by the seed.</param>
    /// <param name="iterations">Rounds over all nodes, 0 or more; large networks without start positions need some hundreds.</param>
    /// <param name="seed">A different seed gives a different picture.</param>
    /// <param name="threads">Threads to use, 1 or more; the result does not depend on it.</param>
    /// <param name="progress">Share of the rounds, 0 … 1.</param>
    /// <param name="stop">Cancels between rounds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of iterations is negative, or that of threads less than 1.</exception>
    /// <exception cref="ArgumentException">Start positions are given, but not one per node.</exception>
    public static Point[] Of(
        Graph graph,
        IReadOnlyList<Point>? start = null,
        int iterations = 100,
        ulong seed = 0,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        Beginning.Require(graph, start);
        graph = graph.ToUndirected();
        int[] joined = [.. Enumerable.Range(0, graph.NodeCount).Where(node => graph.Degree(node) > 0)];
        var points = Scattered(graph.NodeCount, seed);
        if (start is not null)
        {
            Beginning.Place(graph, start, points);
        }
        Point[] moving = [.. joined.Select(node => points[node])];
        var field = new ForceField(graph.Subgraph(joined), moving, threads);
        for (var round = 0; round < iterations; round++)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report((double)round / iterations);
            field.Move(stop);
        }
        if (start is null && moving.Length > 0)
        {
            moving = Beginning.Centred(moving);
        }
        for (var at = 0; at < joined.Length; at++)
        {
            points[joined[at]] = moving[at];
        }
        PlaceLonely(graph, points, moving);
        progress?.Report(1);
        return points;
    }

    /// <summary>Scatters the nodes evenly over a disc.</summary>
    private static Point[] Scattered(int nodes, ulong seed)
    {
        var random = new SeededRandom(seed);
        var points = new Point[nodes];
        for (var node = 0; node < nodes; node++)
        {
            var (radius, angle) = (Math.Sqrt(nodes * random.Unit()), Math.Tau * random.Unit());
            points[node] = new(radius * Math.Cos(angle), radius * Math.Sin(angle));
        }
        return points;
    }

    private static void PlaceLonely(Graph graph, Point[] points, Point[] others)
    {
        var widest = others.Select(point => point.X * point.X + point.Y * point.Y).DefaultIfEmpty(0).Max();
        var inside = others.Length == 0 ? 0 : Math.Sqrt(widest) + 1;
        var golden = Math.PI * (3 - Math.Sqrt(5));
        var seeds = 0;
        for (var node = 0; node < points.Length; node++)
        {
            if (graph.Degree(node) == 0)
            {
                // Equal areas, so that neighbouring seeds are about a unit apart whatever their number.
                var radius = Math.Sqrt(inside * inside + 0.5 * seeds);
                points[node] = new(radius * Math.Cos(golden * seeds), radius * Math.Sin(golden * seeds));
                seeds++;
            }
        }
    }
}
