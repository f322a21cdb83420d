namespace Juluo.Networks.Centrality;

/// <summary>Degrees and strengths of all nodes at once. Any number of threads may call it.</summary>
public static class Degrees
{
    /// <summary>Number of edges at every node. O(n).</summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">Which edges count, where they have a direction.</param>
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

    /// <summary>Sum of the weights of the edges at every node; without weights its degree. O(n).</summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">Which edges count, where they have a direction.</param>
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

    /// <summary>Number of nodes with each degree, 0 … the highest; empty for a graph without nodes. O(n).</summary>
    /// <param name="graph">The network.</param>
    /// <param name="direction">Which edges count, where they have a direction.</param>
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
