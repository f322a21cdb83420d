namespace Juluo.Matching;

/// <summary>Why a contact log cannot be evaluated. Rows are counted as an editor counts lines: the header is row 1.</summary>
public static class EvaluationErrors
{
    public sealed record NoFolder(string Folder) : Invalid((string?)null);

    public sealed record NoFile(string File) : Invalid((string?)null);

    public sealed record NotText(string File) : Invalid((string?)null);

    public sealed record MissingColumn(string File, string Column) : Invalid((string?)null);

    public sealed record TooFewCells(string File, int Row, int Cells, int Needed) : Invalid((string?)null);

    public sealed record LineTooLong(string File, int Row) : Invalid((string?)null);

    public sealed record NotATime(string File, int Row, string Column, string Value) : Invalid((string?)null);

    public sealed record EndBeforeStart(string File, int Row) : Invalid((string?)null);

    public sealed record WithThemselves(string File, int Row, string Id) : Invalid((string?)null);

    public sealed record UnknownPerson(string File, int Row, string Id) : Invalid((string?)null);

    public sealed record TwicePresent(string File, int Row, string Id) : Invalid((string?)null);

    public sealed record NoId(string File, int Row) : Invalid((string?)null);

    public sealed record AndMore(int Count) : Invalid((string?)null);

    public sealed record TooShort(int Contacts) : Invalid((string?)null);
}
