namespace Juluo.Networks.Drawing;

/// <summary>
/// A first drawing from the distances to a few far-apart nodes (Pivot MDS; Brandes and Pich 2007): the two main directions of the centred squared
/// distances, found by power iteration from a fixed start.
/// </summary>
internal static class PivotProjection
{
    private const int MostPivots = 50;

    internal static Point[] Of(float[][] distances)
    {
        var n = distances.Length;
        var columns = Pivots(distances)
            .Select(pivot => Enumerable.Range(0, n).Select(node => Between(distances, node, pivot)).ToArray())
            .ToArray();
        Centre(columns);
        var first = Direction(columns, null);
        var second = Direction(columns, first);
        var points = new Point[n];
        for (var node = 0; node < n; node++)
        {
            // The small rotation keeps nodes with equal distances to all pivots (leaves of one star) from falling on one point.
            points[node] = new Point(
                Along(columns, first, node) + 0.01 * Math.Cos(node),
                Along(columns, second, node) + 0.01 * Math.Sin(node)
            );
        }
        return Scaled(points, distances);
    }

    private static double Between(float[][] distances, int a, int b) => a == b ? 0 : distances[Math.Max(a, b)][Math.Min(a, b)];

    private static List<int> Pivots(float[][] distances)
    {
        var pivots = new List<int> { 0 };
        var nearest = Enumerable.Range(0, distances.Length).Select(node => Between(distances, node, 0)).ToArray();
        while (pivots.Count < Math.Min(MostPivots, distances.Length))
        {
            var next = Array.IndexOf(nearest, nearest.Max());
            pivots.Add(next);
            for (var node = 0; node < nearest.Length; node++)
            {
                nearest[node] = Math.Min(nearest[node], Between(distances, node, next));
            }
        }
        return pivots;
    }

    private static void Centre(double[][] columns)
    {
        var n = columns[0].Length;
        foreach (var column in columns)
        {
            for (var node = 0; node < n; node++)
            {
                column[node] *= column[node];
            }
            var mean = column.Average();
            for (var node = 0; node < n; node++)
            {
                column[node] -= mean;
            }
        }
        for (var node = 0; node < n; node++)
        {
            var at = node;
            var mean = columns.Average(column => column[at]);
            foreach (var column in columns)
            {
                column[node] = -(column[node] - mean) / 2;
            }
        }
    }

    /// <summary>Returns the main direction among the pivots, orthogonal to another one.</summary>
    private static double[] Direction(double[][] columns, double[]? other)
    {
        var direction = Enumerable.Range(0, columns.Length).Select(k => Math.Cos(1.7 * k + (other is null ? 0 : 1))).ToArray();
        for (var round = 0; round < 50; round++)
        {
            var along = Enumerable.Range(0, columns[0].Length).Select(node => Along(columns, direction, node)).ToArray();
            for (var k = 0; k < columns.Length; k++)
            {
                direction[k] = columns[k].Zip(along, (x, y) => x * y).Sum();
            }
            var overlap = other is null ? 0 : direction.Zip(other, (x, y) => x * y).Sum();
            var length = 0.0;
            for (var k = 0; k < direction.Length; k++)
            {
                direction[k] -= other is null ? 0 : overlap * other[k];
                length += direction[k] * direction[k];
            }
            for (var k = 0; k < direction.Length; k++)
            {
                direction[k] = length > 0 ? direction[k] / Math.Sqrt(length) : 0;
            }
        }
        return direction;
    }

    private static double Along(double[][] columns, double[] direction, int node)
    {
        var sum = 0.0;
        for (var k = 0; k < columns.Length; k++)
        {
            sum += columns[k][node] * direction[k];
        }
        return sum;
    }

    /// <summary>Scales the points so that the mean distance on paper is the mean distance in the network.</summary>
    private static Point[] Scaled(Point[] points, float[][] distances)
    {
        double wanted = 0,
            drawn = 0;
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                wanted += distances[i][j];
                drawn += Math.Sqrt(Math.Pow(points[i].X - points[j].X, 2) + Math.Pow(points[i].Y - points[j].Y, 2));
            }
        }
        var scale = drawn > 0 ? wanted / drawn : 1;
        return [.. points.Select(point => new Point(point.X * scale, point.Y * scale))];
    }
}
