namespace Juluo.Networks.Centrality;

/// <summary>
/// One node's neighbours and what ties them to each other, in scratch that is used for node after node: a bit for each neighbour, in cache even where the graph is
/// not, says which of the neighbours' neighbours matter. For one thread.
/// </summary>
internal sealed class BurtContacts(Graph graph, double[] strongest)
{
    private readonly ulong[] near = new ulong[(graph.NodeCount + 63) / 64];
    private readonly double[] share = new double[graph.NodeCount];

    /// <summary>What was last worked out for a neighbour.</summary>
    internal double this[int neighbour] => share[neighbour];

    internal ReadOnlySpan<int> Neighbours(int node) => graph.Neighbours(node);

    /// <summary>The weight of each node's strongest tie; 0 for an isolated node.</summary>
    internal static double[] Strongest(Graph graph)
    {
        var strongest = new double[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var weight in graph.Weights(node))
            {
                strongest[node] = Math.Max(strongest[node], weight);
            }
        }
        return strongest;
    }

    internal void Begin(int node)
    {
        foreach (var neighbour in graph.Neighbours(node))
        {
            near[neighbour >> 6] |= 1UL << neighbour;
        }
    }

    internal void End(int node)
    {
        foreach (var neighbour in graph.Neighbours(node))
        {
            near[neighbour >> 6] &= ~(1UL << neighbour);
            share[neighbour] = 0;
        }
    }

    /// <summary>For each neighbour j what the node invests in it, straight and through others: p_ij + Σ_q p_iq p_qj.</summary>
    internal void Invest(int node)
    {
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        var strength = graph.Strength(node);
        for (var at = 0; at < neighbours.Length; at++)
        {
            var via = neighbours[at];
            var part = weights[at] / strength;
            share[via] += part;
            var others = graph.Neighbours(via);
            for (var k = 0; k < others.Length; k++)
            {
                if (IsNear(others[k]))
                {
                    share[others[k]] += part * graph.Weights(via)[k] / graph.Strength(via);
                }
            }
        }
    }

    /// <summary>Effective size: the number of neighbours less what they have in common.</summary>
    internal double NonRedundant(int node)
    {
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        for (var at = 0; at < neighbours.Length; at++)
        {
            share[neighbours[at]] = weights[at] / graph.Strength(node);
        }
        double size = neighbours.Length;
        foreach (var neighbour in neighbours)
        {
            var others = graph.Neighbours(neighbour);
            for (var k = 0; k < others.Length; k++)
            {
                if (IsNear(others[k]))
                {
                    size -= share[others[k]] * graph.Weights(neighbour)[k] / strongest[neighbour];
                }
            }
        }
        return size;
    }

    private bool IsNear(int node) => (near[node >> 6] >> node & 1) != 0;
}
