namespace Juluo.Networks.Assignment;

/// <summary>
/// An assignment built row by row. Row and column prices keep cost − price(row) − price(column) at 0 or more, and at exactly 0 for assigned pairs. Each new row follows
/// the shortest alternating path (unassigned, assigned, unassigned …) by these reduced costs to a free column, and the path is flipped.
/// </summary>
internal sealed class AugmentingPaths(double[,] costs, bool turned)
{
    private readonly double[] rowPrice = new double[costs.GetLength(turned ? 1 : 0)];
    private readonly double[] columnPrice = new double[costs.GetLength(turned ? 0 : 1)];
    private readonly double[] shortest = new double[costs.GetLength(turned ? 0 : 1)];
    private readonly int[] from = new int[costs.GetLength(turned ? 0 : 1)];
    private readonly bool[] settled = new bool[costs.GetLength(turned ? 0 : 1)];

    internal int Rows => rowPrice.Length;

    /// <summary>Column of each row; −1 if it has none yet.</summary>
    internal int[] ColumnOf { get; } = None(costs.GetLength(turned ? 1 : 0));

    /// <summary>Row of each column; −1 if it has none.</summary>
    internal int[] RowOf { get; } = None(costs.GetLength(turned ? 0 : 1));

    /// <summary>Assigns a column to one more row.</summary>
    internal void Add(int added)
    {
        Array.Fill(shortest, double.PositiveInfinity);
        Array.Clear(settled);
        var (row, length, free) = (added, 0.0, -1);
        while (free < 0)
        {
            var nearest = -1;
            for (var column = 0; column < shortest.Length; column++)
            {
                if (settled[column])
                {
                    continue;
                }
                var way = length + Cost(row, column) - rowPrice[row] - columnPrice[column];
                if (way < shortest[column])
                {
                    (shortest[column], from[column]) = (way, row);
                }
                // Among equally near columns prefer a free one, which ends the search; otherwise take the first.
                if (
                    nearest < 0
                    || shortest[column] < shortest[nearest]
                    || (shortest[column].Equals(shortest[nearest]) && RowOf[column] < 0 && RowOf[nearest] >= 0)
                )
                {
                    nearest = column;
                }
            }
            if (nearest < 0 || double.IsPositiveInfinity(shortest[nearest]))
            {
                throw Infeasible(added);
            }
            (length, settled[nearest]) = (shortest[nearest], true);
            (row, free) = RowOf[nearest] < 0 ? (row, nearest) : (RowOf[nearest], -1);
        }
        Reprice(added, length);
        TurnOver(added, free);
    }

    private double Cost(int row, int column) => turned ? costs[column, row] : costs[row, column];

    private void Reprice(int added, double length)
    {
        rowPrice[added] += length;
        for (var column = 0; column < settled.Length; column++)
        {
            if (settled[column])
            {
                var less = length - shortest[column];
                columnPrice[column] -= less;
                if (RowOf[column] >= 0)
                {
                    rowPrice[RowOf[column]] += less;
                }
            }
        }
    }

    private void TurnOver(int added, int free)
    {
        for (var (column, row) = (free, -1); row != added; )
        {
            row = from[column];
            RowOf[column] = row;
            (column, ColumnOf[row]) = (ColumnOf[row], column);
        }
    }

    /// <summary>Builds the error: the rows that the search reached can use only the columns that it settled, one fewer than the rows.</summary>
    private InfeasibleAssignmentException Infeasible(int added)
    {
        var columns = Enumerable.Range(0, settled.Length).Where(column => settled[column]).ToArray();
        return new(turned, [.. columns.Select(column => RowOf[column]).Append(added).Order()], columns);
    }

    private static int[] None(int count)
    {
        var none = new int[count];
        Array.Fill(none, -1);
        return none;
    }
}
