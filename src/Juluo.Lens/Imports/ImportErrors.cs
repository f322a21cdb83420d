namespace Juluo.Lens;

/// <summary>What can be wrong with a file, each with the line on which it is.</summary>
public static class ImportErrors
{
    public sealed record Empty() : Invalid("File");

    public sealed record NoFile() : Invalid("File");

    /// <summary>A zip, gzip or spreadsheet file: it is not unpacked here, so that a small file cannot become a huge one.</summary>
    public sealed record Packed() : Invalid("File");

    public sealed record NotUtf8(long Row) : Invalid("File");

    public sealed record NulByte(long Row) : Invalid("File");

    public sealed record RowTooLong(long Row, int Kilobytes) : Invalid("File");

    public sealed record OpenQuote(long Row) : Invalid("File");

    public sealed record WrongFields(long Row, int Found, int Expected) : Invalid("File");

    public sealed record MissingColumn(string Column, string Found) : Invalid("File");

    public sealed record UnknownPerson(long Row, string Text) : Invalid("File");

    public sealed record SamePerson(long Row) : Invalid("File");

    public sealed record EndBeforeStart(long Row) : Invalid("File");

    public sealed record NegativeMinutes(long Row, string Text) : Invalid("File");

    public sealed record UnreadableNumber(long Row, string Column, string Text) : Invalid("File");

    public sealed record UnreadableTime(long Row, string Text) : Invalid("File");

    /// <summary>Before 1990.</summary>
    public sealed record TooEarly(long Row, string Text) : Invalid("File");

    /// <summary>More than a day ahead: clocks and zones may differ by less.</summary>
    public sealed record InTheFuture(long Row, string Text) : Invalid("File");

    /// <summary>Longer than two years.</summary>
    public sealed record TooLong(long Row) : Invalid("File");

    public sealed record UnknownKind(long Row, string Text) : Invalid("File");

    public sealed record TooFewPresent(long Row, string Text) : Invalid("File");

    public sealed record TooManyZones(long Row) : Invalid("File");

    /// <summary>A log that counts seconds from its own beginning: on which day was that?</summary>
    public sealed record StartNeeded() : Invalid("Start");

    public sealed record SourceNeeded() : Invalid("Source");
}
