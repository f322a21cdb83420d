namespace Juluo.Surveys.Tests;

/// <summary>
/// Knows everything published about two questions crossed by a third, and searches all tables of this many people for one that fits and has another value for a count. If there is none, the count is known. It searches
/// cell by cell and uses none of the program's own reasoning.
/// </summary>
internal sealed class Attacker(int people, Attacker.Published published)
{
    /// <summary>The published data of a question: its answers, and its cells.</summary>
    internal sealed record Table(CountRange?[] Rows, int?[,] Cells);

    internal sealed record Published(Table First, Table Second, CountRange?[] Columns)
    {
        public static Published Of(int[,] first, int[,] second, int k)
        {
            var columns = OneWay.Publish(Sums(first, rows: false), k);
            return new(Shown(first), Shown(second), columns);

            Table Shown(int[,] cells)
            {
                var rows = OneWay.Publish(Sums(cells, rows: true), k);
                var shown = Crossing.Publish(cells, rows, columns, k);
                var said = new int?[cells.GetLength(0), cells.GetLength(1)];
                for (var i = 0; i < said.GetLength(0); i++)
                for (var j = 0; j < said.GetLength(1); j++)
                    said[i, j] = shown[i, j] ? cells[i, j] : null;
                return new(rows, said);
            }
        }
    }

    /// <summary>True if a cell of the first question has only one possible value.</summary>
    public bool KnowsCell(int row, int column, int count) =>
        !Fitting(published.First, 0, (i, j, n) => (i, j) != (row, column) || n != count).Any(t => Joins(published.Second, t));

    /// <summary>True if a row of the first question has only one possible value.</summary>
    public bool KnowsRow(int row, int count) =>
        !Fitting(published.First, 0).Any(t => Sums(t, rows: true)[row] != count && Joins(published.Second, t));

    public bool KnowsColumn(int column, int count) =>
        !Fitting(published.First, 0).Any(t => Sums(t, rows: false)[column] != count && Joins(published.Second, t));

    public static int[] Sums(int[,] cells, bool rows) =>
        [
            .. Enumerable
                .Range(0, cells.GetLength(rows ? 0 : 1))
                .Select(line => Enumerable.Range(0, cells.GetLength(rows ? 1 : 0)).Sum(at => rows ? cells[line, at] : cells[at, line])),
        ];

    // Two tables of the same people: their columns are the same.
    private bool Joins(Table other, int[,] table)
    {
        var columns = Sums(table, rows: false);
        return Fitting(other, 0, columns: [.. columns.Select(c => (CountRange?)new CountRange(c, c))]).Any();
    }

    private IEnumerable<int[,]> Fitting(Table table, int start, Func<int, int, int, bool>? may = null, CountRange?[]? columns = null)
    {
        var (height, width) = (table.Cells.GetLength(0), table.Cells.GetLength(1));
        var of = columns ?? published.Columns;
        var cells = new int[height, width];
        var (rowSums, columnSums, all) = (new int[height], new int[width], 0);
        return Fill(start).Select(_ => (int[,])cells.Clone());

        IEnumerable<bool> Fill(int at)
        {
            if (at == height * width)
            {
                if (all == people)
                    yield return true;
                yield break;
            }

            var (i, j) = (at / width, at % width);
            var most = Math.Min(
                people - all,
                Math.Min((table.Rows[i]?.Most ?? people) - rowSums[i], (of[j]?.Most ?? people) - columnSums[j])
            );
            var (from, to) = table.Cells[i, j] is { } said ? (said, Math.Min(said, most)) : (0, most);
            for (var n = from; n <= to; n++)
            {
                if (may is not null && !may(i, j, n))
                    continue;
                (cells[i, j], rowSums[i], columnSums[j], all) = (n, rowSums[i] + n, columnSums[j] + n, all + n);
                if (
                    (j < width - 1 || rowSums[i] >= (table.Rows[i]?.Least ?? 0)) && (i < height - 1 || columnSums[j] >= (of[j]?.Least ?? 0))
                )
                    foreach (var _ in Fill(at + 1))
                        yield return true;
                (rowSums[i], columnSums[j], all) = (rowSums[i] - n, columnSums[j] - n, all - n);
            }
        }
    }
}
