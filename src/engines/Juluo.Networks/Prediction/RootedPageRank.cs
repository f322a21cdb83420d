using Juluo.Networks.Centrality;

namespace Juluo.Networks.Prediction;

/// <summary>
/// The distribution of a random walk along ties that restarts at one node, its root, with probability 1 − damping at each step (rooted PageRank: Liben-Nowell and
/// Kleinberg, The link-prediction problem for social networks, 2007). Ties count by their weight; pass <c>graph.WithoutWeights()</c> to count them equally. The walk also
/// restarts from a node without outgoing edges. Thread-safe.
/// </summary>
public static partial class RootedPageRank
{
    /// <summary>Returns the share of the walk from a root that is spent at each node, 0 … 1, summing to 1; 0 for unreachable nodes. Cost as <see cref="PageRank"/>.</summary>
    /// <param name="graph">The network, directed or undirected.</param>
    /// <param name="root">The node at which the walk restarts.</param>
    /// <param name="damping">Probability of a further step, 0 … below 1.</param>
    /// <param name="tolerance">The largest permitted sum of the errors of all nodes, above 0.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentOutOfRangeException">The root is not a node; damping or tolerance is out of range.</exception>
    public static double[] From(
        Graph graph,
        int root,
        double damping = PageRank.Damping,
        double tolerance = PageRank.Tolerance,
        CancellationToken stop = default
    )
    {
        RequireNode(graph, root);
        var restart = new double[graph.NodeCount];
        restart[root] = 1;
        return new PageRankSystem(graph, damping, tolerance).Solve(restart, progress: null, stop);
    }

    /// <summary>
    /// Returns the same from each of many roots, sixteen at once, which is several times as fast as one by one; result [k][node] belongs to <paramref name="roots"/>[k]
    /// and agrees with <see cref="From"/> to the tolerance. Memory: n doubles a root, and 32 n for each thread. The result does not depend on the number of threads, to
    /// the last bit.
    /// </summary>
    /// <param name="graph">The network, directed or undirected.</param>
    /// <param name="roots">The node at which each walk restarts; duplicates are allowed.</param>
    /// <param name="damping">Probability of a further step, 0 … below 1.</param>
    /// <param name="tolerance">The largest permitted sum of the errors of all nodes for each root, above 0.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the roots done, 0 … 1.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentOutOfRangeException">A root is not a node; damping, tolerance or threads is out of range.</exception>
    public static double[][] FromEach(
        Graph graph,
        IReadOnlyList<int> roots,
        double damping = PageRank.Damping,
        double tolerance = PageRank.Tolerance,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        foreach (var root in roots)
        {
            RequireNode(graph, root);
        }
        var system = new PageRankSystem(graph, damping, tolerance);
        var shares = new double[roots.Count][];
        NodeBlocks.ForEach(
            (roots.Count + WalkLanes.Width - 1) / WalkLanes.Width,
            threads,
            () => new PageRankLanes(graph, system),
            (block, lanes) =>
            {
                var first = block * WalkLanes.Width;
                var count = Math.Min(WalkLanes.Width, roots.Count - first);
                lanes.Solve([.. Enumerable.Range(first, count).Select(k => roots[k])], stop);
                for (var lane = 0; lane < count; lane++)
                {
                    shares[first + lane] = lanes.Shares(lane);
                }
            },
            progress,
            stop,
            size: 1
        );
        return shares;
    }

    private static void RequireNode(Graph graph, int root)
    {
        if ((uint)root >= (uint)graph.NodeCount)
        {
            throw new ArgumentOutOfRangeException(nameof(root), root, $"A root must be a node, 0 … {graph.NodeCount - 1}.");
        }
    }
}
