namespace Juluo.Surveys;

/// <summary>
/// Decides which cells of two crossed questions are published beside the counts of each question. Pure. A cell is suppressed where it is under k or stands in a row or a column whose count is not published; then others,
/// until in each row and column what is left out is two cells and k people at least, and until no suppressed cell is fixed by all the rest: there is another table with the same published cells in which it is
/// one more or one less. Tables share the crossed question alone, and a move of one person between two suppressed columns can be made in each of them, so that what holds of one table holds of all
/// that are published together.
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

    /// <param name="cells">How many gave each answer (rows) of those who gave each answer to the other question (columns).</param>
    /// <param name="rowsShown">What is published of the rows' own counts.</param>
    /// <returns>Which cells are published.</returns>
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

    /// <summary>The next cell to suppress; null: it is enough.</summary>
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

    // Rows and columns whose counts are published: of others nothing can be left over.
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

    // One that closes a circle with what is suppressed already costs no further ones.
    private (int Row, int Column)? SmallestShown(IReadOnlyList<(int Row, int Column)> among) =>
        among.Where(c => !IsSuppressed(c)).ToList() is { Count: > 0 } shown
            ? shown.MinBy(c => (Line(true, c.Row).Concat(Line(false, c.Column)).Count(IsSuppressed) < 2, At(c)))
            : null;

    private bool IsSuppressed((int Row, int Column) cell) => suppressed[cell.Row, cell.Column];

    private int At((int Row, int Column) cell) => cells[cell.Row, cell.Column];

    private static bool Exact(CountRange? range) => range is { IsExact: true };

    // How far the count of a row or column can go down and up without what is published being wrong.
    private static (bool Down, bool Up)[] Bounds(CountRange?[] shown, int[] counts) =>
        [.. counts.Select((c, at) => shown[at] is { } range ? (range.Has(c - 1), range.Has(c + 1)) : (c > 0, true))];
}
