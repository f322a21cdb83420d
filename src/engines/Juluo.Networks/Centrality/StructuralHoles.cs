namespace Juluo.Networks.Centrality;

/// <summary>
/// Structural holes (Burt 1992): how far a node's neighbours are tied to each other, so that all of them bring the same news. p_ij is the share of i's strength that goes
/// to j. Compare only nodes of similar degree: all four measures depend on it. Thread-safe.
/// </summary>
/// <remarks>
/// In a directed graph Burt adds both directions: p_ij = (w_ij + w_ji) / Σ_k (w_ik + w_ki), as igraph and networkx do, so the measures are those of
/// <c>graph.ToUndirected()</c>, and a degree is the number of neighbours in either direction. All cost O(Σ of d² over the nodes) and take for each thread 2 n doubles and
/// n bits; the results do not depend on the number of threads, to the last bit.
/// </remarks>
public static class StructuralHoles
{
    /// <summary>
    /// Returns Burt's constraint of every node: Σ_j (p_ij + Σ_q p_iq p_qj)² over its neighbours j, q ≠ i, j. Low for a broker, up to about 1.125 in a closed triple; NaN
    /// for an isolated node.
    /// </summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the nodes done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of nodes.</param>
    public static double[] Constraint(Graph graph, int threads = 2, IProgress<double>? progress = null, CancellationToken stop = default) =>
        OfEach(
            graph,
            threads,
            (contacts, node) =>
            {
                var sum = 0.0;
                contacts.Invest(node);
                foreach (var neighbour in contacts.Neighbours(node))
                {
                    sum += contacts[neighbour] * contacts[neighbour];
                }
                return sum;
            },
            progress,
            stop
        );

    /// <summary>
    /// Returns Burt's hierarchy of every node (1992, p. 71): how concentrated its constraint is on one neighbour, Σ_j r_j ln r_j / (d ln d) with r_j the part of the
    /// constraint that neighbour j causes, relative to the mean over the d neighbours (Coleman and Theil's index of disorder). 0 if all constrain equally … 1; NaN with
    /// fewer than two neighbours.
    /// </summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the nodes done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of nodes.</param>
    public static double[] Hierarchy(Graph graph, int threads = 2, IProgress<double>? progress = null, CancellationToken stop = default) =>
        OfEach(
            graph,
            threads,
            (contacts, node) =>
            {
                contacts.Invest(node);
                var neighbours = contacts.Neighbours(node);
                double all = 0,
                    disorder = 0;
                foreach (var neighbour in neighbours)
                {
                    all += contacts[neighbour] * contacts[neighbour];
                }
                foreach (var neighbour in neighbours)
                {
                    var relative = contacts[neighbour] * contacts[neighbour] * neighbours.Length / all;
                    disorder += relative * Math.Log(relative);
                }
                return neighbours.Length < 2 ? double.NaN : disorder / (neighbours.Length * Math.Log(neighbours.Length));
            },
            progress,
            stop
        );

    /// <summary>
    /// Returns Burt's effective size of every node: Σ_j (1 − Σ_q p_iq m_jq) over its neighbours, where m_jq is the weight of j–q as a share of j's strongest. In an
    /// unweighted graph it is degree − 2t / degree for t ties among the neighbours (Borgatti 1997). 1 … degree; NaN for an isolated node.
    /// </summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the nodes done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of nodes.</param>
    public static double[] EffectiveSize(
        Graph graph,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => OfEach(graph, threads, (contacts, node) => contacts.NonRedundant(node), progress, stop);

    /// <summary>Returns effective size as a share of degree (Burt's efficiency), 0 … 1; NaN for an isolated node.</summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the nodes done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of nodes.</param>
    public static double[] Efficiency(Graph graph, int threads = 2, IProgress<double>? progress = null, CancellationToken stop = default) =>
        OfEach(graph, threads, (contacts, node) => contacts.NonRedundant(node) / contacts.Neighbours(node).Length, progress, stop);

    private static double[] OfEach(
        Graph graph,
        int threads,
        Func<BurtContacts, int, double> measure,
        IProgress<double>? progress,
        CancellationToken stop
    )
    {
        var both = graph.ToUndirected();
        var (strongest, later) = (BurtContacts.Strongest(both), BurtContacts.LaterOnes(both));
        var values = new double[both.NodeCount];
        NodeBlocks.ForEach(
            values.Length,
            threads,
            () => new BurtContacts(both, strongest, later),
            (node, contacts) =>
            {
                contacts.Begin(node);
                values[node] = contacts.Neighbours(node).IsEmpty ? double.NaN : measure(contacts, node);
                contacts.End(node);
            },
            progress,
            stop
        );
        return values;
    }
}
