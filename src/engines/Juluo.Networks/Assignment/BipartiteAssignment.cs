namespace Juluo.Networks.Assignment;

/// <summary>
/// Assigns each row a different column at the lowest total cost (the assignment problem): people to desks, talks to slots. Exact, by shortest augmenting paths with dual
/// prices (Jonker and Volgenant 1987).
/// </summary>
public static class BipartiteAssignment
{
    /// <summary>
    /// Returns the column of each row, with as many pairs as there are rows or columns, whichever is fewer; −1 for rows left over where there are more rows than columns.
    /// Among several best assignments it always picks the same one. O(k² l) for k the smaller and l the larger number, O(k + l) memory beside the table.
    /// </summary>
    /// <param name="costs">Cost of each row with each column, any finite number (negate values to maximise them); +∞ where the pair is forbidden.</param>
    /// <param name="progress">Share of the rows, 0 … 1.</param>
    /// <param name="stop">Cancels between rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cost is NaN or −∞.</exception>
    /// <exception cref="InfeasibleAssignmentException">
    /// So many pairs are forbidden that no assignment exists; the exception names the rows that have too few columns between them.
    /// </exception>
    public static int[] Solve(double[,] costs, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        int rows = costs.GetLength(0),
            columns = costs.GetLength(1);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (double.IsNaN(costs[row, column]) || double.IsNegativeInfinity(costs[row, column]))
                {
                    throw new ArgumentOutOfRangeException(
                        nameof(costs),
                        costs[row, column],
                        $"The cost of row {row} with column {column} must be a number; write +∞ where the two may not be put together."
                    );
                }
            }
        }
        var turned = rows > columns;
        var paths = new AugmentingPaths(costs, turned);
        for (var row = 0; row < paths.Rows; row++)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report((double)row / paths.Rows);
            paths.Add(row);
        }
        progress?.Report(1);
        return turned ? paths.RowOf : paths.ColumnOf;
    }

    /// <summary>Returns the total cost of an assignment, summed by rows; 0 if it is empty. O(rows).</summary>
    /// <param name="costs">The table of costs.</param>
    /// <param name="columnOf">The column of each row; −1 for none.</param>
    /// <exception cref="ArgumentException">There is not one column for each row.</exception>
    public static double Cost(double[,] costs, ReadOnlySpan<int> columnOf)
    {
        if (columnOf.Length != costs.GetLength(0))
        {
            throw new ArgumentException($"{costs.GetLength(0)} rows need as many columns, not {columnOf.Length}.", nameof(columnOf));
        }
        var sum = 0.0;
        for (var row = 0; row < columnOf.Length; row++)
        {
            sum += columnOf[row] < 0 ? 0 : costs[row, columnOf[row]];
        }
        return sum;
    }
}
