using Juluo.Networks.Centrality;

namespace Juluo.Networks.Prediction;

/// <summary>
/// Where a walk along ties ends up that returns to one node, its root, with probability 1 − damping at each step (rooted PageRank: Liben-Nowell and
/// Kleinberg, The link-prediction problem for social networks, 2007). Ties count by their weight; pass <c>graph.WithoutWeights()</c> to count them alike. From
/// a node that leads nowhere the walk returns to the root too. Any number of threads may call it.
/// </summary>
public static partial class RootedPageRank
{
    /// <summary>Share of the walk from a root that is spent at each node, 0 … 1, and 1 in sum; 0 where no way leads. Cost as <see cref="PageRank"/>.</summary>
    /// <param name="graph">The network, with direction or without.</param>
    /// <param name="root">Where the walk returns to.</param>
    /// <param name="damping">Chance of a further step, 0 … below 1.</param>
    /// <param name="tolerance">How large the errors of all nodes together may be, above 0.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentOutOfRangeException">The root is no node; damping or tolerance is out of range.</exception>
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
    /// The same from each of many roots, sixteen at one stroke, which is several times as fast as one by one; result [k][node] belongs to <paramref name="roots"/>[k] and
    /// agrees with <see cref="From"/> to the tolerance. Memory: n doubles a root, and 32 n for each thread. The result does not depend on the number of
    /// threads, to the last bit.
    /// </summary>
    /// <param name="graph">The network, with direction or without.</param>
    /// <param name="roots">Where each walk returns to; a root may be named again.</param>
    /// <param name="damping">Chance of a further step, 0 … below 1.</param>
    /// <param name="tolerance">How large the errors of all nodes together may be for each root, above 0.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the roots done, 0 … 1.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentOutOfRangeException">A root is no node; damping, tolerance or threads is out of range.</exception>
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
