namespace Juluo.Foundation;

/// <summary>A row of an uploaded table.</summary>
/// <param name="Number">The line in the file; the heading is line 1.</param>
public sealed record CsvRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    private const int MostShown = 80;

    /// <summary>The content of a cell; null if it is empty or the column does not exist.</summary>
    public string? this[string column] => Cells.TryGetValue(column, out var value) && value.Length > 0 ? value : null;

    /// <summary>Checks if the table has a column. A table without the column leaves the value unknown, not empty.</summary>
    public bool Has(string column) => Cells.ContainsKey(column);

    /// <summary>Wraps an error of a cell with its column and content.</summary>
    public Error Bad(string column, Error why) =>
        this[column] is { } typed
            ? new CsvErrors.BadCell(column, PlainText.Cut(typed, MostShown), why)
            : new CsvErrors.EmptyCell(column, why);

    /// <summary>Reads a day in any common notation; null if the cell is empty or invalid. Errors are added to <paramref name="wrong"/>.</summary>
    public LocalDate? Day(string column, List<Error> wrong)
    {
        if (this[column] is not { } typed)
            return null;
        var day = DateText.Read(typed);
        wrong.AddRange(day.Errors.Select(e => Bad(column, e)));
        return day.Failed ? null : day.Value;
    }

    /// <summary>Returns the names in one cell, separated by semicolons.</summary>
    public IReadOnlyList<string> Names(string column) =>
        (this[column] ?? "").Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
