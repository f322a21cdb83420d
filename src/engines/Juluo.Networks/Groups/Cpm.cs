namespace Juluo.Networks.Groups;

/// <summary>The constant Potts model (Traag, Van Dooren and Nesterov, Narrow scope for resolution-limit-free community detection, 2011).</summary>
public static class Cpm
{
    /// <summary>
    /// Returns Σ_g (w_g − γ n_g (n_g − 1) / 2): the weight inside groups less γ for each pair of nodes in one group; 0 for single nodes, without bound below, at most the
    /// weight of all edges. O(n + m).
    /// </summary>
    /// <param name="graph">The network, undirected; its weights count.</param>
    /// <param name="groups">The group of each node, any integers.</param>
    /// <param name="resolution">γ, in units of weight: a group pays if it is denser than this inside.</param>
    /// <exception cref="ArgumentException">The number of groups differs from the number of nodes.</exception>
    public static double Of(Graph graph, ReadOnlySpan<int> groups, double resolution)
    {
        graph.RequireUndirected();
        var labels = GroupLabels.Of(graph, groups);
        var sizes = new long[labels.Count];
        var inside = 0.0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            sizes[labels[node]]++;
            inside += labels.WeightInside(graph, node);
        }
        var pairs = 0.0;
        foreach (var size in sizes)
        {
            pairs += size * (size - 1) / 2;
        }
        return inside / 2 - resolution * pairs;
    }
}
