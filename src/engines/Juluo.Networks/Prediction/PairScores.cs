namespace Juluo.Networks.Prediction;

/// <summary>
/// How near two nodes are without a tie of their own being counted on, one score per pair in the order of the pairs; higher is nearer. The classic scores of
/// link prediction (Liben-Nowell and Kleinberg, The link-prediction problem for social networks, 2007), for graphs without direction. Any
/// number of threads may call them; the results do not depend on the number of threads, to the last bit.
/// </summary>
/// <remarks>
/// All are symmetric: (a, b) scores as (b, a). A node that has nothing to be near with, for want of neighbours, scores 0. They throw
/// <see cref="NotSupportedException"/> where the graph has a direction, <see cref="ArgumentOutOfRangeException"/> where an end of a pair is no node or threads are
/// below 1, and <see cref="ArgumentException"/> where a pair joins a node with itself.
/// </remarks>
public static partial class PairScores
{
    /// <summary>Number of neighbours that both have, 0 … the smaller degree. Weights play no part. O(d of both) a pair.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="pairs">Pairs of two different nodes.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the pairs done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of pairs.</param>
    public static double[] CommonNeighbours(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => OfEach(graph, pairs, (a, b) => graph.CommonNeighbours(a, b), threads, progress, stop);

    /// <summary>
    /// Neighbours that both have as a share of those that either has (Jaccard 1901), 0 … 1; 0 also where neither has any, as networkx has it, so that such a
    /// pair can be ranked. Weights play no part. O(d of both) a pair.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="pairs">Pairs of two different nodes.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the pairs done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of pairs.</param>
    public static double[] Jaccard(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) =>
        OfEach(
            graph,
            pairs,
            (a, b) =>
            {
                var common = graph.CommonNeighbours(a, b);
                return (double)common / Math.Max(1, graph.Degree(a) + graph.Degree(b) - common);
            },
            threads,
            progress,
            stop
        );

    /// <summary>Σ 1 / ln d over the neighbours that both have (Adamic and Adar 2003), d their degree, at least 2. Weights play no part. O(d of both) a pair.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="pairs">Pairs of two different nodes.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the pairs done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of pairs.</param>
    public static double[] AdamicAdar(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) =>
        OfEach(
            graph,
            pairs,
            (a, b) => OverCommon(graph, a, b, (common, _, _) => 1 / Math.Log(graph.Degree(common))),
            threads,
            progress,
            stop
        );

    /// <summary>
    /// What of one unit that a gives to each neighbour comes to b when they hand it on (resource allocation: Zhou, Lü and Zhang 2009): Σ w_ac w_cb / s_c over the
    /// neighbours c that both have, s their strength; without weights Σ 1 / d. O(d of both) a pair.
    /// </summary>
    /// <param name="graph">The network; its weights are read.</param>
    /// <param name="pairs">Pairs of two different nodes.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the pairs done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of pairs.</param>
    public static double[] ResourceAllocation(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => OfEach(graph, pairs, (a, b) => Allotted(graph, a, b), threads, progress, stop);

    /// <summary>Product of the degrees (Barabási and Albert 1999), 0 or more. Weights play no part. O(1) a pair.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="pairs">Pairs of two different nodes.</param>
    /// <param name="threads">Threads to use, 1 or more.</param>
    /// <param name="progress">Share of the pairs done, 0 … 1.</param>
    /// <param name="stop">Cancels between blocks of pairs.</param>
    public static double[] PreferentialAttachment(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        int threads = 2,
        IProgress<double>? progress = null,
        CancellationToken stop = default
    ) => OfEach(graph, pairs, (a, b) => (double)graph.Degree(a) * graph.Degree(b), threads, progress, stop);

    /// <summary>Resource allocation of one pair; also of a node with itself, what comes back to it.</summary>
    internal static double Allotted(Graph graph, int a, int b) =>
        OverCommon(graph, a, b, (common, left, right) => left * right / graph.Strength(common));

    private static double OverCommon(Graph graph, int a, int b, Func<int, double, double, double> each)
    {
        ReadOnlySpan<int> left = graph.Neighbours(a),
            right = graph.Neighbours(b);
        var sum = 0.0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length; )
        {
            if (left[i] == right[j])
            {
                sum += each(left[i], graph.Weights(a)[i], graph.Weights(b)[j]);
            }
            (i, j) = (left[i] <= right[j] ? i + 1 : i, right[j] <= left[i] ? j + 1 : j);
        }
        return sum;
    }

    private static double[] OfEach(
        Graph graph,
        IReadOnlyList<(int A, int B)> pairs,
        Func<int, int, double> score,
        int threads,
        IProgress<double>? progress,
        CancellationToken stop
    )
    {
        RequirePairs(graph, pairs);
        var scores = new double[pairs.Count];
        NodeBlocks.ForEach(scores.Length, threads, () => scores, (at, into) => into[at] = score(pairs[at].A, pairs[at].B), progress, stop);
        return scores;
    }

    private static void RequirePairs(Graph graph, IReadOnlyList<(int A, int B)> pairs)
    {
        graph.RequireUndirected();
        foreach (var (a, b) in pairs)
        {
            if ((uint)a >= (uint)graph.NodeCount || (uint)b >= (uint)graph.NodeCount)
            {
                throw new ArgumentOutOfRangeException(nameof(pairs), (a, b), $"Both of a pair must be nodes, 0 … {graph.NodeCount - 1}.");
            }
            if (a == b)
            {
                throw new ArgumentException($"Node {a} is paired with itself; a pair is of two.", nameof(pairs));
            }
        }
    }
}
