using Juluo.Networks.Paths;

namespace Juluo.Networks.Drawing;

/// <summary>
/// A layout in which distance on paper follows distance in the network: stress majorisation (Gansner, Koren and North 2004), node by node. Deterministic; starting from
/// last week's positions gives a picture that has moved little.
/// </summary>
public static class StressMajorisation
{
    /// <summary>Largest network for this layout: n² / 2 distances are stored, 8 MB at 2,000 nodes.</summary>
    public const int MostNodes = 2_000;

    /// <summary>Returns positions of all nodes around the origin; a step is about one unit long. O(nm + n² · iterations).</summary>
    /// <param name="graph">
    /// The network, at most <see cref="MostNodes"/> nodes; neither weights nor direction count. Nodes without a path to each other are kept a little further apart than
    /// the largest distance.
    /// </param>
    /// <param name="start">Start positions for some or all nodes (NaN for unknown); default: a projection of the distances to a few pivots.</param>
    /// <param name="iterations">Maximum number of rounds over all nodes; it ends earlier once nothing moves.</param>
    /// <param name="progress">Share of the rounds, 0 … 1.</param>
    /// <param name="stop">Cancels between rounds.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MostNodes"/> nodes, or the number of iterations is negative.</exception>
    /// <exception cref="ArgumentException">Start positions are given, but not one per node.</exception>
    public static Point[] Of(
        Graph graph,
        IReadOnlyList<Point>? start = null,
        int iterations = 100,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(graph.NodeCount, MostNodes, nameof(graph));
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        Beginning.Require(graph, start);
        graph = graph.ToUndirected();
        var points = graph.NodeCount == 0 ? [] : Relaxed(graph, start, iterations, progress, stop);
        progress?.Report(1);
        return points;
    }

    private static Point[] Relaxed(
        Graph graph,
        IReadOnlyList<Point>? start,
        int iterations,
        IProgress<double>? progress,
        CancellationToken stop
    )
    {
        var distances = AllDistances(graph, stop);
        var points = PivotProjection.Of(distances);
        if (start is not null)
        {
            Beginning.Place(graph, start, points);
        }
        for (var round = 0; round < iterations; round++)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report((double)round / iterations);
            if (Relax(distances, points) < 1e-3)
            {
                break;
            }
        }
        return start is null ? Beginning.Centred(points) : points;
    }

    /// <summary>Returns half of Σ (|p_i − p_j| / d_ij − 1)² over all ordered pairs: the quantity that the layout minimises. O(nm + n²).</summary>
    public static double Stress(Graph graph, IReadOnlyList<Point> points)
    {
        var distances = AllDistances(graph.ToUndirected(), CancellationToken.None);
        var stress = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                double dx = points[i].X - points[j].X,
                    dy = points[i].Y - points[j].Y;
                stress += Math.Pow(Math.Sqrt(dx * dx + dy * dy) / distances[i][j] - 1, 2);
            }
        }
        return stress;
    }

    private static float[][] AllDistances(Graph graph, CancellationToken stop)
    {
        var paths = new ShortestPaths(graph, EdgeLength.Step);
        var distances = new float[graph.NodeCount][];
        var widest = 1f;
        for (var node = 0; node < distances.Length; node++)
        {
            stop.ThrowIfCancellationRequested();
            paths.From(node);
            var row = distances[node] = new float[node];
            for (var other = 0; other < node; other++)
            {
                row[other] = (float)paths.Distance[other];
                widest = float.IsFinite(row[other]) ? Math.Max(widest, row[other]) : widest;
            }
        }
        foreach (var row in distances)
        {
            row.AsSpan().Replace(float.PositiveInfinity, widest + 1);
        }
        return distances;
    }

    /// <summary>Moves every node to the position preferred by the others, each weighted by 1/d²; returns the largest move.</summary>
    private static double Relax(float[][] distances, Point[] points)
    {
        var largest = 0.0;
        for (var node = 0; node < points.Length; node++)
        {
            double x = 0,
                y = 0,
                weights = 0;
            var here = points[node];
            for (var other = 0; other < points.Length; other++)
            {
                if (other == node)
                {
                    continue;
                }
                double wanted = other < node ? distances[node][other] : distances[other][node];
                double dx = here.X - points[other].X,
                    dy = here.Y - points[other].Y,
                    weight = 1 / (wanted * wanted);
                var length = Math.Sqrt(dx * dx + dy * dy);
                var stretch = length > 1e-9 ? wanted / length : 0;
                x += weight * (points[other].X + stretch * dx);
                y += weight * (points[other].Y + stretch * dy);
                weights += weight;
            }
            if (weights > 0)
            {
                points[node] = new Point(x / weights, y / weights);
                largest = Math.Max(largest, Math.Max(Math.Abs(points[node].X - here.X), Math.Abs(points[node].Y - here.Y)));
            }
        }
        return largest;
    }
}
