namespace Juluo.Networks.Centrality;

/// <summary>
/// One node's neighbours and the ties between them, in scratch memory that is reused for node after node. A bit for each neighbour, in cache even if the graph is not,
/// shows which of the neighbours' neighbours matter. Not thread-safe.
/// </summary>
internal sealed class BurtContacts(Graph graph, double[] strongest, (int From, int To)[] later)
{
    private readonly ulong[] near = new ulong[(graph.NodeCount + 63) / 64];
    private readonly double[] share = new double[graph.NodeCount];
    private readonly double[] straight = new double[graph.NodeCount];

    /// <summary>The last computed value for a neighbour.</summary>
    internal double this[int neighbour] => share[neighbour];

    internal ReadOnlySpan<int> Neighbours(int node) => graph.Neighbours(node);

    /// <summary>Returns the weight of each node's strongest tie; 0 for an isolated node.</summary>
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

    /// <summary>Returns for each node the range of its larger neighbours in the rows.</summary>
    internal static (int From, int To)[] LaterOnes(Graph graph)
    {
        var later = new (int From, int To)[graph.NodeCount];
        for (var node = 0; node < later.Length; node++)
        {
            var first = graph.Outgoing.Offsets[node];
            later[node] = (first + ~graph.Neighbours(node).BinarySearch(node), first + graph.Degree(node));
        }
        return later;
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

    /// <summary>Computes for each neighbour j the node's investment in it, direct and through others: p_ij + Σ_q p_iq p_qj.</summary>
    internal void Invest(int node)
    {
        Share(node, straight);
        foreach (var neighbour in graph.Neighbours(node))
        {
            share[neighbour] = straight[neighbour];
        }
        var (bits, all, ends) = (near, graph.Outgoing.Neighbours, later);
        foreach (var via in graph.Neighbours(node))
        {
            var (from, to) = ends[via];
            for (var at = from; at < to; at++)
            {
                var other = all[at];
                if ((bits[other >> 6] >> other & 1) != 0)
                {
                    var weight = WeightAt(at);
                    share[other] += straight[via] * weight / graph.Strength(via);
                    share[via] += straight[other] * weight / graph.Strength(other);
                }
            }
        }
    }

    /// <summary>Returns the effective size: the number of neighbours less their redundancy.</summary>
    internal double NonRedundant(int node)
    {
        Share(node, straight);
        double size = graph.Degree(node);
        var (bits, all, ends) = (near, graph.Outgoing.Neighbours, later);
        foreach (var neighbour in graph.Neighbours(node))
        {
            var (from, to) = ends[neighbour];
            for (var at = from; at < to; at++)
            {
                var other = all[at];
                if ((bits[other >> 6] >> other & 1) != 0)
                {
                    var weight = WeightAt(at);
                    size -= (straight[other] * weight / strongest[neighbour]) + (straight[neighbour] * weight / strongest[other]);
                }
            }
        }
        return size;
    }

    private void Share(int node, double[] into)
    {
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        for (var at = 0; at < neighbours.Length; at++)
        {
            into[neighbours[at]] = weights[at] / graph.Strength(node);
        }
    }

    // A tie between two neighbours is looked up from the smaller of them, once for both.
    private double WeightAt(int at) => graph.Outgoing.Weights?[at] ?? 1;
}
