namespace Juluo.Networks.Centrality;

/// <summary>
/// PageRank (Brin and Page 1998): the share of its time that a random walk spends at each node. The walk follows ties with a probability in proportion to their weight,
/// and restarts with probability 1 − damping at each step. In a directed graph it follows edges from A to B, so that nodes with many incoming edges rank high.
/// Thread-safe.
/// </summary>
/// <remarks>
/// Solved by Gauss–Seidel sweeps (Gleich, Zhukov and Berkhin 2004; Arasu et al. 2002) over the system in which dangling nodes (without outgoing edges) keep nothing;
/// scaling the solution to 1 is the same as restarting the walk whenever it gets stuck (Del Corso, Gullí and Romani 2005). igraph and networkx treat dangling nodes the
/// same way: without a restart vector they lead everywhere with equal probability. Each sweep leaves at most a fixed share of the residual, a little above
/// <c>damping</c>, which gives the bound on the error. <c>damping</c> = 1 is not supported, as there may then be no answer or many.
/// </remarks>
public static class PageRank
{
    /// <summary>Default probability of a further step; 0.85 as in the paper.</summary>
    public const double Damping = 0.85;

    /// <summary>Default for the permitted sum of the errors of all nodes; small beside the 1e-9 that matter.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>
    /// Returns the PageRank of every node with a uniform restart: (1 − damping) / n … 1, summing to 1; empty for a graph of no nodes. O((n + m) log(tolerance) /
    /// log(damping)) at worst, a dozen to twenty sweeps on typical networks; 3 n doubles.
    /// </summary>
    /// <param name="graph">The network; its weights are read, and <c>graph.WithoutWeights()</c> counts all ties equally.</param>
    /// <param name="damping">Probability of a further step, 0 … below 1.</param>
    /// <param name="tolerance">The largest permitted sum of the errors of all nodes, above 0 (double precision ends near 1e-15).</param>
    /// <param name="progress">Share of the digits that are correct, 0 … 1.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentOutOfRangeException">Damping or tolerance is out of range.</exception>
    public static double[] Of(
        Graph graph,
        double damping = Damping,
        double tolerance = Tolerance,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => new PageRankSystem(graph, damping, tolerance).Solve(restart: null, progress, stop);

    /// <summary>
    /// Returns personalised PageRank (Haveliwala 2002): the walk restarts, also from nodes without outgoing edges, at nodes in proportion to <paramref name="restart"/>.
    /// 0 … 1, summing to 1; 0 for nodes that no path from a restart node reaches. Same cost as the uniform version.
    /// </summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="restart">For each node the relative probability of a restart there, finite and 0 or more, not all 0; scaled to a sum of 1 here.</param>
    /// <param name="damping">Probability of a further step, 0 … below 1.</param>
    /// <param name="tolerance">The largest permitted sum of the errors of all nodes, above 0.</param>
    /// <param name="progress">Share of the digits that are correct, 0 … 1.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentException">The restart vector does not fit the graph, or is 0 everywhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A restart value is NaN, infinite or negative; damping or tolerance is out of range.</exception>
    public static double[] Of(
        Graph graph,
        ReadOnlySpan<double> restart,
        double damping = Damping,
        double tolerance = Tolerance,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        if (restart.Length != graph.NodeCount)
        {
            throw new ArgumentException(
                $"A restart for {restart.Length} nodes does not fit a graph of {graph.NodeCount}.",
                nameof(restart)
            );
        }
        var sum = 0.0;
        foreach (var chance in restart)
        {
            if (!double.IsFinite(chance) || chance < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(restart), chance, "A restart must be a finite number, 0 or more.");
            }
            sum += chance;
        }
        if (graph.NodeCount > 0 && !(sum > 0 && double.IsFinite(sum)))
        {
            throw new ArgumentException(
                "The walk must be able to begin somewhere: give at least one node a restart above 0.",
                nameof(restart)
            );
        }
        var shares = restart.ToArray();
        for (var node = 0; node < shares.Length; node++)
        {
            shares[node] /= sum;
        }
        return new PageRankSystem(graph, damping, tolerance).Solve(shares, progress, stop);
    }
}
