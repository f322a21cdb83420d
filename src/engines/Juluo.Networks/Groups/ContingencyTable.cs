namespace Juluo.Networks.Groups;

/// <summary>Number of nodes in each pair of groups of one partition (row) and of another (column), as sums over the cells that are not empty.</summary>
internal sealed class ContingencyTable
{
    private ContingencyTable(int nodes, int[] rows, int[] columns, int[] cells, long unmatched)
    {
        (EntropyOfRows, EntropyOfColumns, Entropy) = (EntropyOf(rows, nodes), EntropyOf(columns, nodes), EntropyOf(cells, nodes));
        (PairsInRows, PairsInColumns, PairsInCells, Pairs) = (PairsOf(rows), PairsOf(columns), PairsOf(cells), PairsOf([nodes]));
        Unmatched = unmatched;
    }

    internal double EntropyOfRows { get; }

    internal double EntropyOfColumns { get; }

    /// <summary>Joint entropy of both partitions, in nats.</summary>
    internal double Entropy { get; }

    internal double PairsInRows { get; }

    internal double PairsInColumns { get; }

    internal double PairsInCells { get; }

    internal double Pairs { get; }

    internal long Unmatched { get; }

    internal static ContingencyTable Of(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.Length != b.Length)
        {
            throw new ArgumentException($"Both must be partitions of the same nodes, not of {a.Length} and {b.Length}.", nameof(b));
        }
        var (row, column) = (GroupLabels.Of(a), GroupLabels.Of(b));
        var rows = new int[row.Count];
        var columns = new int[column.Count];
        var keys = new long[a.Length];
        for (var node = 0; node < keys.Length; node++)
        {
            rows[row[node]]++;
            columns[column[node]]++;
            keys[node] = (long)row[node] * column.Count + column[node];
        }
        Array.Sort(keys);
        var cells = new List<int>();
        var inRow = new int[row.Count];
        var inColumn = new int[column.Count];
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; end++) { }
            var (r, c) = ((int)(keys[start] / column.Count), (int)(keys[start] % column.Count));
            inRow[r] = Math.Max(inRow[r], end - start);
            inColumn[c] = Math.Max(inColumn[c], end - start);
            cells.Add(end - start);
        }
        var unmatched = 2L * keys.Length - inRow.Sum(most => (long)most) - inColumn.Sum(most => (long)most);
        return new ContingencyTable(keys.Length, rows, columns, [.. cells], unmatched);
    }

    /// <summary>Returns the entropy of group sizes, smallest terms first, so that equal sizes in a different order give the same to the last bit.</summary>
    private static double EntropyOf(int[] sizes, double nodes)
    {
        Array.Sort(sizes);
        var sum = 0.0;
        foreach (var size in sizes)
        {
            sum += size / nodes * Math.Log(nodes / size);
        }
        return sum;
    }

    private static double PairsOf(int[] sizes)
    {
        var pairs = 0.0;
        foreach (var size in sizes)
        {
            pairs += size * (size - 1.0) / 2;
        }
        return pairs;
    }
}
