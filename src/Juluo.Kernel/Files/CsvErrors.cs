namespace Juluo.Kernel;

/// <summary>What is wrong with a table that somebody brought.</summary>
public static class CsvErrors
{
    public sealed record NoFile() : Invalid("file");

    /// <summary>Not UTF-8, as spreadsheets save it that say "CSV" alone.</summary>
    public sealed record NoText() : Invalid("file");

    public sealed record NoColumn(string Column) : Invalid("file");

    public sealed record TooManyRows(int Most) : Invalid("file");

    public sealed record Unreadable(int Row) : Invalid("file");

    /// <param name="Row">The line of the file, the header being the first.</param>
    public sealed record BadRow(int Row, string Why) : Invalid("file");
}
