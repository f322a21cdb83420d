namespace Juluo.Networks.Drawing;

/// <summary>
/// A layout for networks of any size: <see cref="StressMajorisation"/> up to 2,000 nodes, where distance on paper can follow distance in the network,
/// <see cref="ForceAtlas2"/> above. Deterministic; starting from last week's positions gives a picture that has moved little.
/// </summary>
public static class Layout
{
    /// <summary>Returns positions of all nodes, finite whatever the network; a step is about one unit long.</summary>
    /// <param name="graph">The network; neither weights nor direction count.</param>
    /// <param name="start">Start positions for some or all nodes (NaN for unknown).</param>
    /// <param name="iterations">Maximum number of rounds over all nodes.</param>
    /// <param name="progress">Share of the rounds, 0 … 1.</param>
    /// <param name="stop">Cancels between rounds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of iterations is negative.</exception>
    /// <exception cref="ArgumentException">Start positions are given, but not one per node.</exception>
    public static Point[] Of(
        Graph graph,
        IReadOnlyList<Point>? start = null,
        int iterations = 100,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) =>
        graph.NodeCount <= StressMajorisation.MostNodes
            ? StressMajorisation.Of(graph, start, iterations, progress, stop)
            : ForceAtlas2.Of(graph.WithoutWeights(), start, iterations, progress: progress, stop: stop);
}
