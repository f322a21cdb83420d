namespace Juluo.Networks.Centrality;

/// <summary>
/// Structural holes (Burt 1992): how far a node's neighbours are tied to each other, so that it hears the same from all of them. p_ij is the share of
/// i's strength that goes to j. Compare only nodes of similar degree: both measures depend on it.
/// </summary>
public static class StructuralHoles
{
    /// <summary>
    /// Burt's constraint of every node: Σ_j (p_ij + Σ_q p_iq p_qj)² over its neighbours j, q ≠ i, j. Low for a broker, up to about 1.125 in a closed
    /// triple; NaN for an isolated node. O(Σ of d² along edges), n doubles of scratch.
    /// </summary>
    public static double[] Constraint(Graph graph)
    {
        var constraint = new double[graph.NodeCount];
        var through = new double[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var at = 0; at < neighbours.Length; at++)
            {
                through[neighbours[at]] += weights[at] / graph.Strength(node);
                AddThrough(graph, node, neighbours[at], weights[at] / graph.Strength(node), through);
            }
            var sum = 0.0;
            foreach (var neighbour in neighbours)
            {
                sum += through[neighbour] * through[neighbour];
            }
            constraint[node] = neighbours.Length == 0 ? double.NaN : sum;
            Clear(graph, neighbours, through);
        }
        return constraint;
    }

    /// <summary>
    /// Burt's effective size of every node: Σ_j (1 − Σ_q p_iq m_jq) over its neighbours, where m_jq is the weight of j–q as a share of j's strongest.
    /// Without weights it is degree − 2t / degree for t ties among the neighbours (Borgatti 1997). 1 … degree; NaN for an isolated node.
    /// O(Σ of d along edges).
    /// </summary>
    public static double[] EffectiveSize(Graph graph)
    {
        var strongest = new double[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var weight in graph.Weights(node))
            {
                strongest[node] = Math.Max(strongest[node], weight);
            }
        }
        var size = new double[graph.NodeCount];
        var share = new double[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var at = 0; at < neighbours.Length; at++)
            {
                share[neighbours[at]] = weights[at] / graph.Strength(node);
            }
            size[node] = neighbours.Length == 0 ? double.NaN : neighbours.Length;
            foreach (var neighbour in neighbours)
            {
                var others = graph.Neighbours(neighbour);
                var ties = graph.Weights(neighbour);
                for (var at = 0; at < others.Length; at++)
                {
                    size[node] -= share[others[at]] * ties[at] / strongest[neighbour];
                }
            }
            foreach (var neighbour in neighbours)
            {
                share[neighbour] = 0;
            }
        }
        return size;
    }

    /// <summary>Effective size as a share of degree (Burt's efficiency), 0 … 1; NaN for an isolated node.</summary>
    public static double[] Efficiency(Graph graph)
    {
        var size = EffectiveSize(graph);
        for (var node = 0; node < size.Length; node++)
        {
            size[node] /= graph.Degree(node);
        }
        return size;
    }

    private static void AddThrough(Graph graph, int node, int via, double share, double[] through)
    {
        var others = graph.Neighbours(via);
        var ties = graph.Weights(via);
        for (var at = 0; at < others.Length; at++)
        {
            if (others[at] != node)
            {
                through[others[at]] += share * ties[at] / graph.Strength(via);
            }
        }
    }

    private static void Clear(Graph graph, ReadOnlySpan<int> neighbours, double[] through)
    {
        foreach (var neighbour in neighbours)
        {
            through[neighbour] = 0;
            foreach (var other in graph.Neighbours(neighbour))
            {
                through[other] = 0;
            }
        }
    }
}
