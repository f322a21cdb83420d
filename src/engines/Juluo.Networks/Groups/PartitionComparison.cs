namespace Juluo.Networks.Groups;

/// <summary>
/// Similarity of two partitions of the same nodes. Groups are any integers, and their labels do not matter; all measures are symmetric, and all are O(n log n).
/// </summary>
public static class PartitionComparison
{
    /// <summary>
    /// Returns normalised mutual information (Danon et al. 2005): 2 I / (H_a + H_b), 0 … 1. 1 for equal partitions, even if both are one group without any information
    /// (as in igraph); 0 if only one of them is a single group.
    /// </summary>
    /// <exception cref="ArgumentException">The two have different numbers of nodes.</exception>
    public static double NormalisedMutualInformation(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = ContingencyTable.Of(a, b);
        var sum = table.EntropyOfRows + table.EntropyOfColumns;
        return sum > 0 ? Math.Clamp(2 * (sum - table.Entropy) / sum, 0, 1) : 1;
    }

    /// <summary>
    /// Returns the variation of information (Meilă 2003) in nats: H(a | b) + H(b | a), 0 … ln n. 0 for equal partitions only; a metric. One group against single nodes is ln n.
    /// </summary>
    /// <exception cref="ArgumentException">The two have different numbers of nodes.</exception>
    public static double VariationOfInformation(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = ContingencyTable.Of(a, b);
        return Math.Max(0, 2 * table.Entropy - table.EntropyOfRows - table.EntropyOfColumns);
    }

    /// <summary>Returns the Rand index (Rand 1971): share of the pairs of nodes on which both agree, together or apart, 0 … 1; NaN below two nodes, as there is no pair.</summary>
    /// <exception cref="ArgumentException">The two have different numbers of nodes.</exception>
    public static double Rand(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = ContingencyTable.Of(a, b);
        return (table.Pairs + 2 * table.PairsInCells - table.PairsInRows - table.PairsInColumns) / table.Pairs;
    }

    /// <summary>
    /// Returns the adjusted Rand index (Hubert and Arabie 1985): (agreement − chance) / (most − chance) over pairs of nodes, at most 1; 0 if there is no more agreement
    /// than groups of these sizes have by chance. NaN if both are one group or both are single nodes, as chance alone is then certain to agree (as in igraph; others
    /// return 1), and below two nodes.
    /// </summary>
    /// <exception cref="ArgumentException">The two have different numbers of nodes.</exception>
    public static double AdjustedRand(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var table = ContingencyTable.Of(a, b);
        var chance = table.PairsInRows / table.Pairs * table.PairsInColumns;
        return (table.PairsInCells - chance) / ((table.PairsInRows + table.PairsInColumns) / 2 - chance);
    }

    /// <summary>
    /// Returns the split-join distance (van Dongen 2000): the number of nodes outside the best match of their group, counted in both directions, 0 … 2n; 0 for equal
    /// partitions only, and a metric.
    /// </summary>
    /// <exception cref="ArgumentException">The two have different numbers of nodes.</exception>
    public static long SplitJoin(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => ContingencyTable.Of(a, b).Unmatched;
}
