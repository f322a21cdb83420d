namespace Juluo.Networks.Groups;

/// <summary>Modularity (Newman and Girvan 2004).</summary>
public static class Modularity
{
    /// <summary>
    /// Share of the weight inside groups minus what the same strengths would give at random: Σ_g (w_g / m − γ (s_g / 2m)²), about −½ … 1; NaN without
    /// edges. O(n + m).
    /// </summary>
    /// <param name="graph">The network; its weights count.</param>
    /// <param name="groups">Any number for the group of each node, 0 … nodes − 1.</param>
    /// <param name="resolution">γ: above 1 asks for smaller groups, below for larger.</param>
    public static double Of(Graph graph, ReadOnlySpan<int> groups, double resolution = 1)
    {
        if (groups.Length != graph.NodeCount)
        {
            throw new ArgumentException($"{graph.NodeCount} nodes need as many groups, not {groups.Length}.", nameof(groups));
        }
        var strength = new double[graph.NodeCount];
        for (var node = 0; node < groups.Length; node++)
        {
            strength[groups[node]] += graph.Strength(node);
        }
        var inside = 0.0;
        foreach (var (a, b, weight) in graph.Edges())
        {
            inside += groups[a] == groups[b] ? weight : 0;
        }
        var chance = 0.0;
        foreach (var sum in strength)
        {
            chance += Math.Pow(sum / (2 * graph.TotalWeight), 2);
        }
        return inside / graph.TotalWeight - resolution * chance;
    }
}
