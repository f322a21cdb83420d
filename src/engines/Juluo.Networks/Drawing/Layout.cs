namespace Juluo.Networks.Drawing;

/// <summary>
/// A picture of a network of any size: <see cref="StressMajorisation"/> up to 2,000 nodes, where distance on paper can follow distance in the network,
/// <see cref="ForceAtlas2"/> above. The same graph gives the same picture; starting from last week's positions gives one that has moved little.
/// </summary>
public static class Layout
{
    /// <summary>Positions of all nodes, finite whatever the network, a step being about one unit long.</summary>
    /// <param name="graph">The network; neither weights nor direction count.</param>
    /// <param name="start">Where to begin, for some or all nodes (NaN for unknown).</param>
    /// <param name="iterations">Most rounds over all nodes.</param>
    /// <param name="progress">Share of the rounds, 0 … 1.</param>
    /// <param name="stop">Cancels between rounds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of iterations is negative.</exception>
    /// <exception cref="ArgumentException">There are start positions, but not one per node.</exception>
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
