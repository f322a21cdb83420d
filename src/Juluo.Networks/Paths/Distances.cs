namespace Juluo.Networks.Paths;

/// <summary>Lengths of shortest paths.</summary>
public static class Distances
{
    /// <summary>Distance from one node to all; infinite where there is no path. O(n + m), with weights O(m + n log n).</summary>
    public static double[] From(Graph graph, int source, EdgeLength length = EdgeLength.Step)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)graph.NodeCount, nameof(source));
        var paths = new ShortestPaths(graph, length);
        paths.From(source);
        return paths.Distance;
    }

    /// <summary>Mean length of the shortest paths between all pairs that are joined by one; NaN when there is none. O(nm).</summary>
    public static double Mean(Graph graph, EdgeLength length = EdgeLength.Step, CancellationToken stop = default)
    {
        double sum = 0,
            pairs = 0;
        var paths = new ShortestPaths(graph, length);
        for (var source = 0; source < graph.NodeCount; source++)
        {
            stop.ThrowIfCancellationRequested();
            paths.From(source);
            for (var at = 1; at < paths.Reached; at++)
            {
                sum += paths.Distance[paths.Order[at]];
            }
            pairs += paths.Reached - 1;
        }
        return sum / pairs;
    }
}
