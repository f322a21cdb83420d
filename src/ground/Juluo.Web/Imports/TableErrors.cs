namespace Juluo.Web;

/// <summary>Errors in a row of an imported table.</summary>
public static class TableErrors
{
    public sealed record NobodyCalled() : Invalid("table.nobody-called", "file");

    public sealed record HasLeft() : Invalid("table.has-left", "file");

    public sealed record MoreThanOne() : Invalid("table.more-than-one", "file");

    /// <summary>The cell contains neither yes nor no.</summary>
    public sealed record NoAnswer() : Invalid("table.no-answer", "file");

    /// <summary>Two rows of the file are duplicates.</summary>
    public sealed record Twice(int Row) : Invalid("table.twice", "file");
}
