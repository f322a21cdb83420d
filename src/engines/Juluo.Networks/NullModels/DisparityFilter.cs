namespace Juluo.Networks.NullModels;

/// <summary>
/// The disparity filter (Serrano, Boguñá and Vespignani 2009): tests if an edge is stronger than if each end had spread its strength over its edges at random.
/// </summary>
public static class DisparityFilter
{
    /// <summary>
    /// Returns the p-value of each edge: the smaller of (1 − w / s)^(k − 1) over its two ends, as the paper keeps an edge that either end finds significant. An end with
    /// a single edge has nothing to compare and gives 1. In a directed graph the source compares among its outgoing edges, and the target among its incoming ones. In an
    /// unweighted graph few edges are significant, as all are equally strong. O(m).
    /// </summary>
    /// <param name="graph">The network; its weights in any unit.</param>
    public static EdgeSignificance Test(Graph graph)
    {
        var pValues = new double[graph.EdgeCount];
        var at = 0;
        foreach (var edge in graph.Edges())
        {
            pValues[at++] = Math.Min(
                AtOneEnd(edge.Weight, graph.Strength(edge.A), graph.Degree(edge.A)),
                AtOneEnd(edge.Weight, graph.InStrength(edge.B), graph.InDegree(edge.B))
            );
        }
        return new EdgeSignificance(graph, pValues, pValues.Length);
    }

    private static double AtOneEnd(double weight, double strength, int degree) => Math.Pow(Math.Max(0, 1 - weight / strength), degree - 1);
}
