namespace Juluo.Surveys;

/// <summary>
/// Decides which cells of two crossed questions are published besides the counts of each question. Pure. A cell is suppressed if it is below k or in a row or column whose count isn't
/// published; then others, until each row and column with suppressed cells has at least two of them with k people in total, and until no suppressed cell follows from the rest: another
/// table with the same published cells exists in which it is one more or one less. Tables share only the crossed question, and a move of one person between two suppressed columns is
/// possible in each of them, so that the guarantee for one table holds for all tables published together.
/// </summary>
internal sealed class Crossing
{
    private readonly int[,] cells;
    private readonly int[] rows;
    private readonly int[] columns;
    private readonly CountRange?[] rowsShown;
    private readonly CountRange?[] columnsShown;
    private readonly bool[,] suppressed;
    private readonly int k;

    private Crossing(int[,] cells, CountRange?[] rowsShown, CountRange?[] columnsShown, int k)
    {
        (this.cells, this.rowsShown, this.columnsShown, this.k) = (cells, rowsShown, columnsShown, k);
        rows = [.. Enumerable.Range(0, cells.GetLength(0)).Select(i => Line(true, i).Sum(At))];
        columns = [.. Enumerable.Range(0, cells.GetLength(1)).Select(j => Line(false, j).Sum(At))];
        suppressed = new bool[rows.Length, columns.Length];
    }

    /// <param name="cells">The number of people by answer (rows) and by answer to the other question (columns).</param>
    /// <param name="rowsShown">The published counts of the rows.</param>
    /// <returns>True for each published cell.</returns>
    public static bool[,] Publish(int[,] cells, CountRange?[] rowsShown, CountRange?[] columnsShown, int k = OneWay.UsualLeast) =>
        new Crossing(cells, rowsShown, columnsShown, k).Decide();

    private bool[,] Decide()
    {
        foreach (var (i, j) in All)
            suppressed[i, j] = !Exact(rowsShown[i]) || !Exact(columnsShown[j]) || cells[i, j] < k;
        while (Next() is { } next)
            suppressed[next.Row, next.Column] = true;
        var shown = new bool[rows.Length, columns.Length];
        foreach (var (i, j) in All)
            shown[i, j] = !suppressed[i, j];
        return shown;
    }

    /// <summary>Returns the next cell to suppress, or null if enough are.</summary>
    private (int Row, int Column)? Next()
    {
        foreach (var line in Lines())
        {
            var left = line.Where(IsSuppressed).ToList();
            if (left.Count > 0 && (left.Count < 2 || left.Sum(At) < k) && SmallestShown(line) is { } more)
                return more;
        }

        var moves = new TableMoves(cells, suppressed, Bounds(rowsShown, rows), Bounds(columnsShown, columns));
        foreach (var (i, j) in All.Where(IsSuppressed).Where(c => !moves.CanChange(c.Row, c.Column)))
            if ((SmallestShown([.. Line(true, i), .. Line(false, j)]) ?? SmallestShown([.. All])) is { } more)
                return more;
        return null;
    }

    // Rows and columns whose counts are published; the others are entirely suppressed.
    private IEnumerable<List<(int Row, int Column)>> Lines() =>
        Enumerable
            .Range(0, rows.Length)
            .Where(i => Exact(rowsShown[i]))
            .Select(i => Line(true, i))
            .Concat(Enumerable.Range(0, columns.Length).Where(j => Exact(columnsShown[j])).Select(j => Line(false, j)));

    private List<(int Row, int Column)> Line(bool row, int number) =>
        row
            ? [.. Enumerable.Range(0, cells.GetLength(1)).Select(j => (number, j))]
            : [.. Enumerable.Range(0, cells.GetLength(0)).Select(i => (i, number))];

    private IEnumerable<(int Row, int Column)> All => Enumerable.Range(0, rows.Length).SelectMany(i => Line(true, i));

    // A cell that closes a cycle with suppressed ones needs no further suppression.
    private (int Row, int Column)? SmallestShown(IReadOnlyList<(int Row, int Column)> among) =>
        among.Where(c => !IsSuppressed(c)).ToList() is { Count: > 0 } shown
            ? shown.MinBy(c => (Line(true, c.Row).Concat(Line(false, c.Column)).Count(IsSuppressed) < 2, At(c)))
            : null;

    private bool IsSuppressed((int Row, int Column) cell) => suppressed[cell.Row, cell.Column];

    private int At((int Row, int Column) cell) => cells[cell.Row, cell.Column];

    private static bool Exact(CountRange? range) => range is { IsExact: true };

    // Returns if the count of a row or column can go down and up by one without contradicting the published counts.
    private static (bool Down, bool Up)[] Bounds(CountRange?[] shown, int[] counts) =>
        [.. counts.Select((c, at) => shown[at] is { } range ? (range.Has(c - 1), range.Has(c + 1)) : (c > 0, true))];
}
