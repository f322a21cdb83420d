namespace Juluo.Networks.Prediction;

public static partial class PairScores
{
    /// <summary>Default weight of the overall rate in the rate of two groups, in pairs.</summary>
    public const double BlockPrior = 20;

    /// <summary>
    /// Returns the rate of ties between the two groups: the share of the pairs between them that are tied, shrunk to the share of all pairs with the weight of
    /// <paramref name="prior"/> pairs (the rate of a block model, Holland, Laskey and Leinhardt 1983, shrunk so that a small group is not judged by one tie), 0 … 1.
    /// Ignores weights. O(n + m) and O(1) a pair.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="groupOf">Group of each node, any numbers.</param>
    /// <param name="pairs">Pairs of two different nodes.</param>
    /// <param name="prior">The weight of the overall rate, in pairs, 0 or more and finite; 0 gives the plain share.</param>
    /// <exception cref="ArgumentException">The number of groups differs from the number of nodes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The prior is negative, NaN or infinite.</exception>
    public static double[] BlockRate(Graph graph, ReadOnlySpan<int> groupOf, IReadOnlyList<(int A, int B)> pairs, double prior = BlockPrior)
    {
        RequirePairs(graph, pairs);
        if (groupOf.Length != graph.NodeCount)
        {
            throw new ArgumentException($"Groups of {groupOf.Length} nodes do not fit a graph of {graph.NodeCount}.", nameof(groupOf));
        }
        if (!double.IsFinite(prior) || prior < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(prior), prior, "The prior must be a finite number of pairs, 0 or more.");
        }
        var size = new Dictionary<int, int>();
        foreach (var group in groupOf)
        {
            size[group] = size.GetValueOrDefault(group) + 1;
        }
        var ties = new Dictionary<(int, int), int>();
        foreach (var edge in graph.Edges())
        {
            var between = Ordered(groupOf[edge.A], groupOf[edge.B]);
            ties[between] = ties.GetValueOrDefault(between) + 1;
        }
        var scores = new double[pairs.Count];
        for (var at = 0; at < scores.Length; at++)
        {
            var (one, other) = Ordered(groupOf[pairs[at].A], groupOf[pairs[at].B]);
            var all = one == other ? size[one] * (size[one] - 1.0) / 2 : (double)size[one] * size[other];
            scores[at] = (ties.GetValueOrDefault((one, other)) + (prior * graph.Density)) / (all + prior);
        }
        return scores;
    }

    private static (int, int) Ordered(int a, int b) => a <= b ? (a, b) : (b, a);
}
