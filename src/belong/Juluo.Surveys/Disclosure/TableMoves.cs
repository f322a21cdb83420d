namespace Juluo.Surveys;

/// <summary>
/// Checks if a suppressed cell of a table could have another value with all published values the same: if people can be moved along a cycle of suppressed cells through it. A table is a
/// network in which rows send their people to columns, so such a cycle is a path in the residual network (Cox 1995); if counts of rows or columns are suppressed too, the cycle may use
/// them. Pure; O(cells) per cell.
/// </summary>
internal sealed class TableMoves(int[,] cells, bool[,] suppressed, (bool Down, bool Up)[] rows, (bool Down, bool Up)[] columns)
{
    private int Rows => rows.Length;

    private int Columns => columns.Length;

    // Source of the rows' flow, and sink of the columns' flow.
    private int Source => Rows + Columns;

    private int Sink => Rows + Columns + 1;

    public bool CanChange(int row, int column) =>
        Reaches(Rows + column, row, row, column) || (cells[row, column] > 0 && Reaches(row, Rows + column, row, column));

    private bool Reaches(int from, int to, int row, int column)
    {
        var seen = new bool[Sink + 1];
        var open = new Stack<int>([from]);
        seen[from] = true;
        while (open.TryPop(out var at))
        {
            if (at == to)
                return true;
            foreach (var next in Free(at, row, column))
                if (!seen[next])
                {
                    seen[next] = true;
                    open.Push(next);
                }
        }

        return false;
    }

    /// <summary>Moves from a row to a column increase a cell by one; moves back decrease it.</summary>
    private IEnumerable<int> Free(int at, int row, int column)
    {
        for (var j = 0; at < Rows && j < Columns; j++)
            if (suppressed[at, j] && (at, j) != (row, column))
                yield return Rows + j;
        for (var i = 0; at >= Rows && at < Source && i < Rows; i++)
            if (suppressed[i, at - Rows] && cells[i, at - Rows] > 0 && (i, at - Rows) != (row, column))
                yield return i;
        if (at < Rows && rows[at].Down)
            yield return Source;
        if (at >= Rows && at < Source && columns[at - Rows].Up)
            yield return Sink;
        for (var i = 0; at == Source && i < Rows; i++)
            if (rows[i].Up)
                yield return i;
        for (var j = 0; at == Sink && j < Columns; j++)
            if (columns[j].Down)
                yield return Rows + j;
    }
}
