using System.Globalization;

namespace Juluo.Networks.Formats;

/// <summary>Attributes as read: a column for each name, with cells by the number of the node or edge in reading order.</summary>
internal sealed class DraftTable
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<(string Name, ColumnKind Kind, List<string?> Cells, string? Missing)> columns = [];

    /// <summary>Returns the column of a name, adding it if new; an existing column keeps its kind.</summary>
    internal int Column(string name, ColumnKind kind, string? missing = null)
    {
        if (!places.TryGetValue(name, out var column))
        {
            places[name] = column = columns.Count;
            columns.Add((name, kind, [], missing));
        }
        return column;
    }

    /// <summary>Widens the kind of a column to cover both its own and another, for example for a fraction among whole numbers.</summary>
    internal void Widen(int column, ColumnKind kind)
    {
        var (name, before, cells, missing) = columns[column];
        if (before != kind)
        {
            var numbers = before is ColumnKind.Integer or ColumnKind.Number && kind is ColumnKind.Integer or ColumnKind.Number;
            columns[column] = (name, numbers ? ColumnKind.Number : ColumnKind.Text, cells, missing);
        }
    }

    /// <summary>Sets the value of cells that are not set.</summary>
    internal void Default(int column, string missing)
    {
        var (name, kind, cells, _) = columns[column];
        columns[column] = (name, kind, cells, missing);
    }

    internal void Set(int place, int column, string? cell)
    {
        var cells = columns[column].Cells;
        while (cells.Count <= place)
        {
            cells.Add(null);
        }
        cells[place] = cell;
    }

    /// <summary>Returns the columns by the numbers in the graph; where several items were merged, the first with a cell counts.</summary>
    /// <param name="count">The number of items in the graph.</param>
    /// <param name="became">For each item read, its numbers in the graph.</param>
    /// <param name="readCount">The number of items read.</param>
    /// <param name="infer">True to turn columns of text that contain only numbers into columns of numbers.</param>
    internal NetworkColumn[] Columns(int count, Func<int, IEnumerable<int>> became, int readCount, bool infer)
    {
        var made = new NetworkColumn[columns.Count];
        for (var column = 0; column < made.Length; column++)
        {
            var (name, kind, cells, missing) = columns[column];
            var final = new string?[count];
            for (var read = 0; read < readCount; read++)
            {
                var cell = read < cells.Count ? cells[read] ?? missing : missing;
                foreach (var place in became(read))
                {
                    final[place] ??= cell;
                }
            }
            kind = infer ? Inferred(final) : kind;
            if (kind == ColumnKind.Number)
            {
                // Other programs' notation for a missing number.
                final.AsSpan().Replace("NaN", null);
            }
            made[column] = NetworkColumn.Read(name, final.All(cell => cell is null || Fits(cell, kind)) ? kind : ColumnKind.Text, final);
        }
        return made;
    }

    private static ColumnKind Inferred(string?[] cells) =>
        cells.All(cell => cell is null) ? ColumnKind.Text
        : cells.All(cell => cell is null || (Fits(cell, ColumnKind.Integer) && IsPlain(cell))) ? ColumnKind.Integer
        : cells.All(cell => cell is null || (Fits(cell, ColumnKind.Number) && IsPlain(cell))) ? ColumnKind.Number
        : cells.All(cell => cell is null or "true" or "false") ? ColumnKind.Boolean
        : ColumnKind.Text;

    /// <summary>Checks that a number is written as we would write it, so that 007 and 1.50 remain text.</summary>
    private static bool IsPlain(string cell) =>
        double.Parse(cell, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) == cell;

    private static bool Fits(string cell, ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Number => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number),
            ColumnKind.Integer => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            ColumnKind.Boolean => cell is "true" or "false" or "1" or "0",
            _ => true,
        };
}
