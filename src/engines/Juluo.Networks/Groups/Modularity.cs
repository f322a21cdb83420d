namespace Juluo.Networks.Groups;

/// <summary>Modularity (Newman and Girvan 2004; for directed graphs Leicht and Newman 2008).</summary>
public static class Modularity
{
    /// <summary>
    /// Returns the share of the weight inside groups minus the expected share at random with the same strengths: Σ_g (w_g / m − γ out_g in_g / m²), where out and in are
    /// the weights of the edges that begin and end in a group; in an undirected graph each edge counts half in each direction. About −½ … 1; NaN without edges. O(n + m).
    /// </summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="groups">The group of each node, any integers.</param>
    /// <param name="resolution">γ: values above 1 give smaller groups, below 1 larger ones.</param>
    /// <exception cref="ArgumentException">The number of groups differs from the number of nodes.</exception>
    public static double Of(Graph graph, ReadOnlySpan<int> groups, double resolution = 1)
    {
        var (inside, all, leaving, entering) = GroupLabels.Of(graph, groups).Ends(graph);
        var chance = 0.0;
        for (var group = 0; group < leaving.Length; group++)
        {
            chance += leaving[group] / all * (entering[group] / all);
        }
        return inside / all - resolution * chance;
    }
}
