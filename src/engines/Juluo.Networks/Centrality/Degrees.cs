namespace Juluo.Networks.Centrality;

/// <summary>Degrees and strengths of all nodes at once. Thread-safe.</summary>
public static class Degrees
{
    /// <summary>Returns the number of edges at every node. O(n).</summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">The edges that count in a directed graph.</param>
    public static int[] Of(Graph graph, EdgeDirection direction = EdgeDirection.Both)
    {
        var degrees = new int[graph.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
        {
            degrees[node] = direction switch
            {
                EdgeDirection.In => graph.InDegree(node),
                EdgeDirection.Both when graph.IsDirected => graph.Degree(node) + graph.InDegree(node),
                _ => graph.Degree(node),
            };
        }
        return degrees;
    }

    /// <summary>Returns the sum of the edge weights at every node; in an unweighted graph its degree. O(n).</summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">The edges that count in a directed graph.</param>
    public static double[] Strengths(Graph graph, EdgeDirection direction = EdgeDirection.Both)
    {
        var strengths = new double[graph.NodeCount];
        for (var node = 0; node < strengths.Length; node++)
        {
            strengths[node] = direction switch
            {
                EdgeDirection.In => graph.InStrength(node),
                EdgeDirection.Both when graph.IsDirected => graph.Strength(node) + graph.InStrength(node),
                _ => graph.Strength(node),
            };
        }
        return strengths;
    }

    /// <summary>Returns the number of nodes with each degree, 0 … the highest; empty for a graph without nodes. O(n).</summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">The edges that count in a directed graph.</param>
    public static int[] Distribution(Graph graph, EdgeDirection direction = EdgeDirection.Both)
    {
        var degrees = Of(graph, direction);
        var nodes = new int[degrees.Length == 0 ? 0 : degrees.Max() + 1];
        foreach (var degree in degrees)
        {
            nodes[degree]++;
        }
        return nodes;
    }
}
