namespace Juluo.Networks.Drawing;

/// <summary>Start positions of nodes.</summary>
internal static class Beginning
{
    // Upper bound on coordinates: beyond it squares and sums might not be finite; no picture is as large.
    private const double Farthest = 1e9;

    internal static void Require(Graph graph, IReadOnlyList<Point>? start)
    {
        if (start is not null && start.Count != graph.NodeCount)
        {
            throw new ArgumentException($"{graph.NodeCount} nodes need as many positions, not {start.Count}.", nameof(start));
        }
    }

    /// <summary>Places known nodes at their positions, and a new one at the middle of its known neighbours, offset by its number so that no two coincide.</summary>
    internal static void Place(Graph graph, IReadOnlyList<Point> start, Point[] points)
    {
        for (var node = 0; node < points.Length; node++)
        {
            if (IsKnown(start[node]))
            {
                points[node] = start[node];
                continue;
            }
            double x = 0,
                y = 0;
            var known = 0;
            foreach (var neighbour in graph.Neighbours(node))
            {
                if (IsKnown(start[neighbour]))
                {
                    (x, y, known) = (x + start[neighbour].X, y + start[neighbour].Y, known + 1);
                }
            }
            if (known > 0)
            {
                points[node] = new Point(x / known + 0.1 * Math.Cos(node), y / known + 0.1 * Math.Sin(node));
            }
        }
    }

    /// <summary>Moves the points so that their mean is the origin.</summary>
    internal static Point[] Centred(Point[] points)
    {
        double x = points.Average(point => point.X),
            y = points.Average(point => point.Y);
        return [.. points.Select(point => new Point(point.X - x, point.Y - y))];
    }

    private static bool IsKnown(Point point) => Math.Abs(point.X) <= Farthest && Math.Abs(point.Y) <= Farthest;
}
