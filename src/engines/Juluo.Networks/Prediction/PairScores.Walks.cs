using Juluo.Networks.Centrality;

namespace Juluo.Networks.Prediction;

public static partial class PairScores
{
    /// <summary>
    /// Returns the sum over walks of up to <paramref name="length"/> steps between the two, each counting <paramref name="beta"/> to the power of its steps (Katz 1953,
    /// truncated): Σ_l β^l (A^l)_ab, 0 or more. A walk may revisit nodes; a direct tie of the two counts β. In a weighted graph a walk counts the product of its weights.
    /// O(length · m) for each first node, sixteen at once; 48 n doubles for each thread.
    /// </summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="pairs">Pairs of two different nodes; cheapest if many share the first node.</param>
    /// <param name="beta">Factor for each further step, above 0.</param>
    /// <param name="length">Steps of the longest walk that counts, 1 or more.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the first nodes done, 0 … 1.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">Beta or length is out of range.</exception>
    public static double[] Katz(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        double beta = 0.05,
        int length = 4,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        if (!(beta > 0 && double.IsFinite(beta)))
        {
            throw new ArgumentOutOfRangeException(nameof(beta), beta, "Beta must be a finite number above 0.");
        }
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return FromRoots(
            graph,
            pairs,
            () => new StepLanes(graph),
            (lanes, roots) =>
            {
                lanes.Begin(roots);
                for (var step = 0; step < length; step++)
                {
                    stop.ThrowIfCancellationRequested();
                    lanes.Step(_ => beta, collect: true);
                }
            },
            (lanes, lane, _, b) => lanes.Collected(lane, b),
            threads,
            progress,
            stop
        );
    }

    /// <summary>
    /// Returns the local random walk score (Liu and Lü 2010): the probability that a walk that starts at one node, in proportion to its strength, is at the other after
    /// the given number of steps, summed over both directions: q_a π_ab(t) + q_b π_ba(t), q a node's strength over the sum of all. 0 … 1. O(steps · m) for each first
    /// node, sixteen at once; 48 n doubles for each thread.
    /// </summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="pairs">Pairs of two different nodes; cheapest if many share the first node.</param>
    /// <param name="steps">Steps of the walk, 1 or more; according to the paper about the mean distance is best.</param>
    /// <param name="superposed">True to sum the scores after 1, 2 … steps (superposed random walk, same paper), which prefers near nodes.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the first nodes done, 0 … 1.</param>
    /// <param name="stop">Cancels between steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">Steps is below 1.</exception>
    public static double[] LocalRandomWalk(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        int steps = 3,
        bool superposed = false,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        return FromRoots(
            graph,
            pairs,
            () => new StepLanes(graph),
            (lanes, roots) =>
            {
                lanes.Begin(roots);
                for (var step = 1; step <= steps; step++)
                {
                    stop.ThrowIfCancellationRequested();
                    lanes.Step(node => graph.Degree(node) == 0 ? 0 : 1 / graph.Strength(node), collect: superposed || step == steps);
                }
            },
            // Reversibility makes both directions equal (q_a π_ab = q_b π_ba), so the sum is 2 q_a π_ab with q_a = s_a / (2 · total).
            (lanes, lane, a, b) => graph.Degree(a) == 0 ? 0 : graph.Strength(a) / graph.TotalWeight * lanes.Collected(lane, b),
            threads,
            progress,
            stop
        );
    }

    /// <summary>
    /// Returns rooted PageRank in both directions: the share of a walk from a that is spent at b, plus the reverse. 0 … 1. Cost as
    /// <see cref="Prediction.RootedPageRank.FromEach"/> for the first nodes; 32 n doubles for each thread.
    /// </summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="pairs">Pairs of two different nodes; cheapest if many share the first node.</param>
    /// <param name="damping">Probability of a further step, 0 … below 1.</param>
    /// <param name="tolerance">The largest permitted sum of the errors of all nodes for each first node, above 0.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the first nodes done, 0 … 1.</param>
    /// <param name="stop">Cancels between sweeps.</param>
    /// <exception cref="ArgumentOutOfRangeException">Damping or tolerance is out of range.</exception>
    public static double[] RootedPageRank(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        double damping = PageRank.Damping,
        double tolerance = PageRank.Tolerance,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    )
    {
        var system = new PageRankSystem(graph, damping, tolerance);
        return FromRoots(
            graph,
            pairs,
            () => new PageRankLanes(graph, system),
            (lanes, roots) => lanes.Solve(roots, stop),
            // A walk is equally likely in both directions except for the strengths of its start nodes.
            (lanes, lane, a, b) => graph.Degree(b) == 0 ? 0 : lanes.Share(lane, b) * (1 + (graph.Strength(a) / graph.Strength(b))),
            threads,
            progress,
            stop
        );
    }

    /// <summary>Walks from every node that is first in a pair, sixteen at once, and reads off the values for the pairs.</summary>
    private static double[] FromRoots<TLanes>(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        Func<TLanes> make,
        Action<TLanes, int[]> walk,
        Func<TLanes, int, int, int, double> read,
        int threads,
        IProgress<double>? progress,
        CancellationToken stop
    )
    {
        RequirePairs(graph, pairs);
        var scores = new double[pairs.Count];
        var blocks = Enumerable.Range(0, pairs.Count).GroupBy(at => pairs[at].A).Chunk(WalkLanes.Width).ToArray();
        NodeBlocks.ForEach(
            blocks.Length,
            threads,
            make,
            (block, lanes) =>
            {
                walk(lanes, [.. blocks[block].Select(ofRoot => ofRoot.Key)]);
                for (var lane = 0; lane < blocks[block].Length; lane++)
                {
                    foreach (var at in blocks[block][lane])
                    {
                        scores[at] = read(lanes, lane, pairs[at].A, pairs[at].B);
                    }
                }
            },
            progress,
            stop,
            size: 1
        );
        return scores;
    }
}
