namespace Juluo.Backtesting;

/// <summary>Errors that prevent the evaluation of a contact log. Rows are numbered like lines in an editor: the header is row 1.</summary>
internal static class EvaluationErrors
{
    public sealed record NoFolder(string Folder) : Invalid("evaluation.no-folder", null);

    public sealed record NoFile(string File) : Invalid("evaluation.no-file", null);

    public sealed record NotText(string File) : Invalid("evaluation.not-text", null);

    public sealed record MissingColumn(string File, string Column) : Invalid("evaluation.missing-column", null);

    public sealed record TooFewCells(string File, int Row, int Cells, int Needed) : Invalid("evaluation.too-few-cells", null);

    public sealed record LineTooLong(string File, int Row) : Invalid("evaluation.line-too-long", null);

    public sealed record NotATime(string File, int Row, string Column, string Value) : Invalid("evaluation.not-a-time", null);

    public sealed record EndBeforeStart(string File, int Row) : Invalid("evaluation.end-before-start", null);

    public sealed record WithThemselves(string File, int Row, string Id) : Invalid("evaluation.with-themselves", null);

    public sealed record UnknownPerson(string File, int Row, string Id) : Invalid("evaluation.unknown-person", null);

    public sealed record TwicePresent(string File, int Row, string Id) : Invalid("evaluation.twice-present", null);

    public sealed record NoId(string File, int Row) : Invalid("evaluation.no-id", null);

    public sealed record AndMore(int Count) : Invalid("evaluation.and-more", null);

    public sealed record TooShort(int Contacts) : Invalid("evaluation.too-short", null);
}
