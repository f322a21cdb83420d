namespace Juluo.Networks.NullModels;

/// <summary>
/// The disparity filter (Serrano, Boguñá and Vespignani 2009): is an edge stronger than if each end had spread its strength over its edges at random?
/// </summary>
public static class DisparityFilter
{
    /// <summary>
    /// P-value of each edge: the smaller of (1 − w / s)^(k − 1) over its two ends, as the paper keeps an edge that either end finds significant.
    /// An end with a single edge has nothing to compare and says 1. O(m).
    /// </summary>
    public static EdgeSignificance Test(Graph graph)
    {
        var pValues = new double[graph.EdgeCount];
        var at = 0;
        foreach (var edge in graph.Edges())
        {
            pValues[at++] = Math.Min(FromOneEnd(graph, edge.A, edge.Weight), FromOneEnd(graph, edge.B, edge.Weight));
        }
        return new EdgeSignificance(graph, pValues, pValues.Length);
    }

    private static double FromOneEnd(Graph graph, int node, double weight) =>
        Math.Pow(Math.Max(0, 1 - weight / graph.Strength(node)), graph.Degree(node) - 1);
}
