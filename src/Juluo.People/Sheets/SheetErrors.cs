namespace Juluo.People;

public static class SheetErrors
{
    /// <summary>Some rows are wrong; nothing is written until they are mended.</summary>
    public sealed record RowsWrong(int Count) : Conflict;

    /// <summary>No row says anything new.</summary>
    public sealed record NothingToWrite : Conflict;

    public sealed record TooManyRows(int Most) : Invalid("text");
}
