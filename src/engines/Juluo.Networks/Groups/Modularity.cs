namespace Juluo.Networks.Groups;

/// <summary>Modularity (Newman and Girvan 2004; with direction Leicht and Newman 2008).</summary>
public static class Modularity
{
    /// <summary>
    /// Share of the weight inside groups minus what the same strengths would give at random: Σ_g (w_g / m − γ out_g in_g / m²), where out and in are the weights
    /// of the edges that begin and end in a group; without direction each edge counts half both ways. About −½ … 1; NaN without edges. O(n + m).
    /// </summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="groups">The group of each node, any integers.</param>
    /// <param name="resolution">γ: above 1 asks for smaller groups, below for larger.</param>
    /// <exception cref="ArgumentException">There is not one group for each node.</exception>
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
