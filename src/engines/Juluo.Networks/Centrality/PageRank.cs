namespace Juluo.Networks.Centrality;

/// <summary>
/// PageRank (Brin and Page 1998): the share of its time that a walk spends at each node which follows ties, each with a probability in proportion to its
/// weight, and begins again with probability 1 − damping at each step. In a graph with direction it follows edges from A to B, so that a node counts
/// for much to which many lead. Any number of threads may call it.
/// </summary>
/// <remarks>
/// Solved by Gauss–Seidel sweeps (Gleich, Zhukov and Berkhin 2004; Arasu et al. 2002) over the system in which dangling nodes, those that lead nowhere, keep
/// nothing; scaling the solution to 1 is the same as letting the walk begin again whenever it gets stuck (Del Corso, Gullí and Romani 2005). That is
/// also what igraph and networkx do with dangling nodes: without a restart of one's own they lead everywhere alike. Each sweep leaves at most
/// a fixed share of the residual, a little above <c>damping</c>, which gives the bound on the error. For <c>damping</c> = 1, where there may be no answer or many, there is none here.
/// </remarks>
public static class PageRank
{
    /// <summary>Chance of a further step; 0.85 as in the paper.</summary>
    public const double Damping = 0.85;

    /// <summary>Sum of the errors of all nodes that is allowed when nothing else is said; small beside the 1e-9 that matter.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>
    /// PageRank of every node when the walk begins again anywhere alike: (1 − damping) / n … 1, and 1 in sum; empty for a graph of no nodes.
    /// O((n + m) log(tolerance) / log(damping)) at worst, a dozen to twenty sweeps on networks as they are; 3 n doubles.
    /// </summary>
    /// <param name="graph">The network; its weights are read, and <c>graph.WithoutWeights()</c> counts ties alike.</param>
    /// <param name="damping">Chance of a further step, 0 … below 1.</param>
    /// <param name="tolerance">How large the errors of all nodes together may be, above 0 (double precision ends near 1e-15).</param>
    /// <param name="progress">Share of the digits that are right, 0 … 1.</param>
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
    /// Personalised PageRank (Haveliwala 2002): the walk begins again, and goes on from nodes that lead nowhere, at nodes in proportion to
    /// <paramref name="restart"/>. 0 … 1, and 1 in sum; 0 where no way leads from where it begins. Cost as without.
    /// </summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="restart">For each node how likely the walk begins there, finite and 0 or more, not all 0; scaled to a sum of 1 here.</param>
    /// <param name="damping">Chance of a further step, 0 … below 1.</param>
    /// <param name="tolerance">How large the errors of all nodes together may be, above 0.</param>
    /// <param name="progress">Share of the digits that are right, 0 … 1.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentException">The restart does not fit the graph, or is nowhere above 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A restart is NaN, infinite or negative; damping or tolerance is out of range.</exception>
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
