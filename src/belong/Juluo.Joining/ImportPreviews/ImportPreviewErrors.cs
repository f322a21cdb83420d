namespace Juluo.Joining;

internal static class ImportPreviewErrors
{
    /// <summary>Some rows have errors; nothing is imported until they are corrected.</summary>
    public sealed record RowsWrong(int Count) : Conflict("sheet.rows-wrong");

    /// <summary>No row would change anything.</summary>
    public sealed record NothingToWrite() : Conflict("sheet.nothing-to-write");

    public sealed record NoRole(string Word) : Invalid("member-sheet.no-role", "roles");

    public sealed record TooManyRows(int Most) : Invalid("sheet.too-many-rows", "text");
}
