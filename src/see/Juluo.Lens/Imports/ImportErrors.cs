namespace Juluo.Lens;

/// <summary>Errors in an imported file, with the line where there is one.</summary>
internal static class ImportErrors
{
    public sealed record Empty() : Invalid("import.empty", "File");

    public sealed record NoFile() : Invalid("import.no-file", "File");

    /// <summary>A zip, gzip or spreadsheet file. It is not unpacked, so that a small file cannot become a huge one.</summary>
    public sealed record Packed() : Invalid("import.packed", "File");

    public sealed record NotUtf8(long Row) : Invalid("import.not-utf8", "File");

    public sealed record NulByte(long Row) : Invalid("import.nul-byte", "File");

    public sealed record RowTooLong(long Row, int Kilobytes) : Invalid("import.row-too-long", "File");

    public sealed record OpenQuote(long Row) : Invalid("import.open-quote", "File");

    public sealed record WrongFields(long Row, int Found, int Expected) : Invalid("import.wrong-fields", "File");

    public sealed record MissingColumn(string Column, string Found) : Invalid("import.missing-column", "File");

    public sealed record UnknownPerson(long Row, string Text) : Invalid("import.unknown-person", "File");

    public sealed record SamePerson(long Row) : Invalid("import.same-person", "File");

    public sealed record EndBeforeStart(long Row) : Invalid("import.end-before-start", "File");

    public sealed record NegativeMinutes(long Row, string Text) : Invalid("import.negative-minutes", "File");

    public sealed record UnreadableNumber(long Row, string Column, string Text) : Invalid("import.unreadable-number", "File");

    public sealed record UnreadableTime(long Row, string Text) : Invalid("import.unreadable-time", "File");

    /// <summary>The time is before 1990.</summary>
    public sealed record TooEarly(long Row, string Text) : Invalid("import.too-early", "File");

    /// <summary>The time is more than a day ahead; smaller differences may come from clocks and time zones.</summary>
    public sealed record InTheFuture(long Row, string Text) : Invalid("import.in-the-future", "File");

    /// <summary>The interaction is longer than two years.</summary>
    public sealed record TooLong(long Row) : Invalid("import.too-long", "File");

    public sealed record UnknownKind(long Row, string Text) : Invalid("import.unknown-kind", "File");

    public sealed record TooFewPresent(long Row, string Text) : Invalid("import.too-few-present", "File");

    public sealed record TooManyZones(long Row) : Invalid("import.too-many-zones", "File");

    /// <summary>The log counts seconds from its own start, so the date of that start is needed.</summary>
    public sealed record StartNeeded() : Invalid("import.start-needed", "Start");

    public sealed record SourceNeeded() : Invalid("import.source-needed", "Source");
}
