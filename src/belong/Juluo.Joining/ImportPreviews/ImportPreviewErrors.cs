namespace Juluo.Joining;

internal static class ImportPreviewErrors
{
    /// <summary>Some rows are wrong; nothing is written until they are mended.</summary>
    public sealed record RowsWrong(int Count) : Conflict("sheet.rows-wrong");

    /// <summary>No row says anything new.</summary>
    public sealed record NothingToWrite() : Conflict("sheet.nothing-to-write");

    public sealed record NoRole(string Word) : Invalid("member-sheet.no-role", "roles");

    public sealed record TooManyRows(int Most) : Invalid("sheet.too-many-rows", "text");
}
