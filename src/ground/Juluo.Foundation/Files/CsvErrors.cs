namespace Juluo.Foundation;

/// <summary>Errors in an uploaded table.</summary>
public static class CsvErrors
{
    public sealed record NoFile() : Invalid("csv.no-file", "file");

    /// <summary>The file is not text, or its encoding was not recognised.</summary>
    public sealed record NoText() : Invalid("csv.no-text", "file");

    /// <summary>The file is a spreadsheet workbook, recognised by its first bytes, and must be saved as a table first.</summary>
    public sealed record Workbook() : Invalid("csv.workbook", "file");

    /// <summary>No cell of the first line is a known heading.</summary>
    public sealed record NoHeading(string Columns) : Invalid("csv.no-heading", "file");

    public sealed record NoColumn(string Column) : Invalid("csv.no-column", "file");

    /// <summary>A column with an unknown heading contains email addresses; without them people could not be told apart.</summary>
    public sealed record AddressColumn(string Heading) : Invalid("csv.address-column", "file");

    public sealed record TooManyRows(int Most) : Invalid("csv.too-many-rows", "file");

    public sealed record Unreadable(int Row) : Invalid("csv.unreadable", "file");

    /// <summary>A row has more cells than the first line has headings.</summary>
    /// <param name="Typed">The first extra cell.</param>
    /// <param name="Sign">The cell separator.</param>
    public sealed record ExtraCell(int Row, string Typed, string Sign) : Invalid("csv.extra-cell", "file");

    /// <param name="Row">The line in the file; the heading is line 1.</param>
    public sealed record BadRow(int Row, Error Why) : Invalid("csv.bad-row", "file");

    /// <param name="Typed">The content of the cell.</param>
    public sealed record BadCell(string Column, string Typed, Error Why) : Invalid("csv.bad-cell", "file");

    public sealed record EmptyCell(string Column, Error Why) : Invalid("csv.empty-cell", "file");
}
