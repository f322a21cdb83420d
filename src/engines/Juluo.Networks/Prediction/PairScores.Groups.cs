namespace Juluo.Networks.Prediction;

public static partial class PairScores
{
    /// <summary>How many pairs' worth of the rate of all weighs in the rate of two groups when nothing else is said.</summary>
    public const double BlockPrior = 20;

    /// <summary>
    /// How readily the two groups are tied: the share of the pairs between them that are, drawn towards the share of all pairs as if there were so many
    /// more of them (the rate of a block model, Holland, Laskey and Leinhardt 1983, shrunk so that a group of few is not judged by one tie), 0 … 1.
    /// Weights play no part. O(n + m) and O(1) a pair.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="groupOf">Group of each node, any numbers.</param>
    /// <param name="pairs">Pairs of two different nodes.</param>
    /// <param name="prior">That many pairs, 0 or more and finite; 0 takes the share as it is.</param>
    /// <exception cref="ArgumentException">The groups are not those of this many nodes.</exception>
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
