namespace Juluo.Web;

/// <summary>What can be wrong with a row of any table that is imported here.</summary>
public static class TableErrors
{
    public sealed record NobodyCalled() : Invalid("table.nobody-called", "file");

    public sealed record HasLeft() : Invalid("table.has-left", "file");

    public sealed record MoreThanOne() : Invalid("table.more-than-one", "file");

    /// <summary>Neither yes nor no.</summary>
    public sealed record NoAnswer() : Invalid("table.no-answer", "file");

    /// <summary>Two rows of the file say the same.</summary>
    public sealed record Twice(int Row) : Invalid("table.twice", "file");
}
