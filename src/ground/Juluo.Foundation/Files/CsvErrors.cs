namespace Juluo.Foundation;

/// <summary>What is wrong with a table that a person uploaded.</summary>
public static class CsvErrors
{
    public sealed record NoFile() : Invalid("csv.no-file", "file");

    /// <summary>In no encoding that is known, or no text at all.</summary>
    public sealed record NoText() : Invalid("csv.no-text", "file");

    /// <summary>A workbook of a spreadsheet program, by its first bytes.</summary>
    public sealed record Workbook() : Invalid("csv.workbook", "file");

    /// <summary>None of its first line's words is the heading of a column.</summary>
    public sealed record NoHeading(string Columns) : Invalid("csv.no-heading", "file");

    public sealed record NoColumn(string Column) : Invalid("csv.no-column", "file");

    /// <summary>Addresses stand under an unknown heading; without them people could not be distinguished.</summary>
    public sealed record AddressColumn(string Heading) : Invalid("csv.address-column", "file");

    public sealed record TooManyRows(int Most) : Invalid("csv.too-many-rows", "file");

    public sealed record Unreadable(int Row) : Invalid("csv.unreadable", "file");

    /// <summary>A row has more cells than the first line has headings.</summary>
    /// <param name="Typed">The first cell that is too many.</param>
    /// <param name="Sign">The separator of cells.</param>
    public sealed record ExtraCell(int Row, string Typed, string Sign) : Invalid("csv.extra-cell", "file");

    /// <param name="Row">The line of the file, the heading being the first.</param>
    public sealed record BadRow(int Row, Error Why) : Invalid("csv.bad-row", "file");

    /// <param name="Typed">What stands there.</param>
    public sealed record BadCell(string Column, string Typed, Error Why) : Invalid("csv.bad-cell", "file");

    public sealed record EmptyCell(string Column, Error Why) : Invalid("csv.empty-cell", "file");
}
