namespace Juluo.Foundation;

/// <summary>A row of a table that a person uploaded.</summary>
/// <param name="Number">The line of the file, the header being the first.</param>
public sealed record CsvRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    private const int MostShown = 80;

    /// <summary>Null when it is empty, or when there is no such column.</summary>
    public string? this[string column] => Cells.TryGetValue(column, out var value) && value.Length > 0 ? value : null;

    /// <summary>Whether the table has such a column: a list says nothing of what it has no column for.</summary>
    public bool Has(string column) => Cells.ContainsKey(column);

    /// <summary>What is wrong with a cell, with where it stands and what it says.</summary>
    public Error Bad(string column, Error why) =>
        this[column] is { } typed
            ? new CsvErrors.BadCell(column, PlainText.Cut(typed, MostShown), why)
            : new CsvErrors.EmptyCell(column, why);

    /// <summary>A day, however people write it; null: there is none, or a wrong one.</summary>
    public LocalDate? Day(string column, List<Error> wrong)
    {
        if (this[column] is not { } typed)
            return null;
        var day = DateText.Read(typed);
        wrong.AddRange(day.Errors.Select(e => Bad(column, e)));
        return day.Failed ? null : day.Value;
    }

    /// <summary>Several names in one cell, with semicolons between them.</summary>
    public IReadOnlyList<string> Names(string column) =>
        (this[column] ?? "").Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
