namespace Juluo.Kernel;

/// <summary>A row of a table that somebody brought.</summary>
/// <param name="Number">The line of the file, the header being the first.</param>
public sealed record CsvRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Null when it is empty, or when there is no such column.</summary>
    public string? this[string column] => Cells.TryGetValue(column, out var value) && value.Length > 0 ? value : null;

    /// <summary>Several names in one cell, with semicolons between them.</summary>
    public IReadOnlyList<string> Names(string column) =>
        (this[column] ?? "").Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
