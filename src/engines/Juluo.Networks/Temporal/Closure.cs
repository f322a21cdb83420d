namespace Juluo.Networks.Temporal;

/// <summary>Pairs who were not tied before, by their number of common contacts, and the number of them tied after.</summary>
/// <param name="Common">Number of common contacts before.</param>
/// <param name="Pairs">Number of pairs with that many.</param>
/// <param name="Closed">Number of those pairs that became tied.</param>
public readonly record struct Closure(int Common, long Pairs, long Closed)
{
    /// <summary>P(new tie | common contacts), 0 … 1; NaN without pairs.</summary>
    public double Probability => (double)Closed / Pairs;

    /// <summary>
    /// Computes triadic closure from one period to the next: one row for 0, 1, 2 … common contacts, up to the largest number of any pair. O(Σ d²), memory for the pairs
    /// at distance two of one node at a time.
    /// </summary>
    /// <exception cref="ArgumentException">The two periods have different nodes.</exception>
    public static IReadOnlyList<Closure> Between(Graph before, Graph after)
    {
        if (before.NodeCount != after.NodeCount)
        {
            throw new ArgumentException("Both periods must have the same nodes.", nameof(after));
        }
        var rows = new List<Closure> { new(0, (long)before.NodeCount * (before.NodeCount - 1) / 2 - before.EdgeCount, 0) };
        var common = new int[before.NodeCount];
        for (var node = 0; node < before.NodeCount; node++)
        {
            var known = before.Neighbours(node);
            foreach (var via in known)
            {
                foreach (var other in before.Neighbours(via))
                {
                    common[other] += other > node ? 1 : 0;
                }
            }
            Count(before, after, node, common, rows);
        }
        return rows;
    }

    private static void Count(Graph before, Graph after, int node, int[] common, List<Closure> rows)
    {
        foreach (var other in after.Neighbours(node))
        {
            if (other > node && !before.HasEdge(node, other))
            {
                Add(rows, common[other], pairs: 0, closed: 1);
            }
        }
        foreach (var via in before.Neighbours(node))
        {
            foreach (var other in before.Neighbours(via))
            {
                if (common[other] > 0 && !before.HasEdge(node, other))
                {
                    Add(rows, common[other], pairs: 1, closed: 0);
                    Add(rows, 0, pairs: -1, closed: 0);
                }
                common[other] = 0;
            }
        }
    }

    private static void Add(List<Closure> rows, int common, long pairs, long closed)
    {
        while (rows.Count <= common)
        {
            rows.Add(new Closure(rows.Count, 0, 0));
        }
        rows[common] = rows[common] with { Pairs = rows[common].Pairs + pairs, Closed = rows[common].Closed + closed };
    }
}
