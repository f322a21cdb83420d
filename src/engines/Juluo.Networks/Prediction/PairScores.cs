namespace Juluo.Networks.Prediction;

/// <summary>
/// Proximity of two nodes, not relying on a direct tie between them, one score per pair in the order of the pairs; higher is nearer. The classic scores of link
/// prediction (Liben-Nowell and Kleinberg, The link-prediction problem for social networks, 2007), for undirected graphs. Thread-safe; the results do not depend on the
/// number of threads, to the last bit.
/// </summary>
/// <remarks>
/// All are symmetric: (a, b) scores as (b, a). A node without the neighbours needed for a score has 0. They throw <see cref="NotSupportedException"/> if the graph is
/// directed, <see cref="ArgumentOutOfRangeException"/> if an end of a pair is not a node or threads are below 1, and <see cref="ArgumentException"/> if a pair joins a
/// node with itself.
/// </remarks>
public static partial class PairScores
{
    /// <summary>Returns the number of common neighbours, 0 … the smaller degree. Ignores weights. O(d of both) a pair.</summary>
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
    /// Returns common neighbours as a share of the neighbours of either (Jaccard 1901), 0 … 1; 0 also if neither has any, as in networkx, so that such a pair can be
    /// ranked. Ignores weights. O(d of both) a pair.
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

    /// <summary>Returns Σ 1 / ln d over common neighbours (Adamic and Adar 2003), d their degree, at least 2. Ignores weights. O(d of both) a pair.</summary>
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
    /// Returns the part of one unit, spread by a over its neighbours and passed on by them, that reaches b (resource allocation: Zhou, Lü and Zhang 2009): Σ w_ac w_cb /
    /// s_c over the common neighbours c, s their strength; in an unweighted graph Σ 1 / d. O(d of both) a pair.
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

    /// <summary>Returns the product of the degrees (Barabási and Albert 1999), 0 or more. Ignores weights. O(1) a pair.</summary>
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

    /// <summary>Returns the resource allocation of one pair; for a node with itself, the part that comes back to it.</summary>
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
