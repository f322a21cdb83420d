namespace Juluo.Kernel;

/// <summary>What is wrong with a table that somebody brought.</summary>
public static class CsvErrors
{
    public sealed record NoFile() : Invalid("file");

    /// <summary>In no encoding that is known, or no text at all.</summary>
    public sealed record NoText() : Invalid("file");

    /// <summary>None of its first line's words is the heading of a column.</summary>
    public sealed record NoHeading(string Columns) : Invalid("file");

    public sealed record NoColumn(string Column) : Invalid("file");

    /// <summary>Addresses stand under a heading that nobody knows; without them people could not be told apart.</summary>
    public sealed record AddressColumn(string Heading) : Invalid("file");

    public sealed record TooManyRows(int Most) : Invalid("file");

    public sealed record Unreadable(int Row) : Invalid("file");

    /// <param name="Row">The line of the file, the heading being the first.</param>
    public sealed record BadRow(int Row, string Why) : Invalid("file");

    /// <param name="Typed">What stands there.</param>
    public sealed record BadCell(string Column, string Typed, Error Why) : Invalid("file");

    public sealed record EmptyCell(string Column, Error Why) : Invalid("file");
}
