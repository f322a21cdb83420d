namespace Juluo.Networks.Groups;

/// <summary>
/// How alike two divisions of the same nodes into groups are. Groups are any integers, and what they are called plays no part; all are symmetric, and all are
/// O(n log n).
/// </summary>
public static class PartitionComparison
{
    /// <summary>
    /// Normalised mutual information (Danon et al. 2005): 2 I / (H_a + H_b), 0 … 1. 1 for equal partitions, also when both are one group and neither says
    /// anything (as igraph has it); 0 when one of them is one group and the other is not.
    /// </summary>
    /// <exception cref="ArgumentException">The two are of different numbers of nodes.</exception>
    public static double NormalisedMutualInformation(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = ContingencyTable.Of(a, b);
        var sum = table.EntropyOfRows + table.EntropyOfColumns;
        return sum > 0 ? Math.Clamp(2 * (sum - table.Entropy) / sum, 0, 1) : 1;
    }

    /// <summary>
    /// Variation of information (Meilă 2003) in nats: H(a | b) + H(b | a), 0 … ln n. 0 for equal partitions only; a metric. One group against single nodes is ln n.
    /// </summary>
    /// <exception cref="ArgumentException">The two are of different numbers of nodes.</exception>
    public static double VariationOfInformation(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = ContingencyTable.Of(a, b);
        return Math.Max(0, 2 * table.Entropy - table.EntropyOfRows - table.EntropyOfColumns);
    }

    /// <summary>Rand index (Rand 1971): share of the pairs of nodes on which both say the same, together or apart, 0 … 1; NaN below two nodes, where there is no pair.</summary>
    /// <exception cref="ArgumentException">The two are of different numbers of nodes.</exception>
    public static double Rand(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = ContingencyTable.Of(a, b);
        return (table.Pairs + 2 * table.PairsInCells - table.PairsInRows - table.PairsInColumns) / table.Pairs;
    }

    /// <summary>
    /// Adjusted Rand index (Hubert and Arabie 1985): (agreement − chance) / (most − chance) over pairs of nodes, at most 1; 0 when there is no more agreement than
    /// groups of these sizes have by chance. NaN when both are one group or both are single nodes, for then chance alone is certain to agree (as in
    /// igraph; others put a 1 there), and below two nodes.
    /// </summary>
    /// <exception cref="ArgumentException">The two are of different numbers of nodes.</exception>
    public static double AdjustedRand(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = ContingencyTable.Of(a, b);
        var chance = table.PairsInRows / table.Pairs * table.PairsInColumns;
        return (table.PairsInCells - chance) / ((table.PairsInRows + table.PairsInColumns) / 2 - chance);
    }

    /// <summary>
    /// Split-join distance (van Dongen 2000): how many nodes are outside the best match of their group, counted both ways, 0 … 2n; 0 for equal partitions
    /// only, and a metric.
    /// </summary>
    /// <exception cref="ArgumentException">The two are of different numbers of nodes.</exception>
    public static long SplitJoin(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => ContingencyTable.Of(a, b).Unmatched;
}
