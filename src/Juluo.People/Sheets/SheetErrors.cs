using Juluo.Kernel;

namespace Juluo.People;

public static class SheetErrors
{
    /// <summary>The file is no text in UTF-8: packed, a picture, or written by a program of another age.</summary>
    public sealed record NoText() : Invalid("file");

    /// <summary>Some rows are wrong; nothing is written until they are mended.</summary>
    public sealed record RowsWrong(int Count) : Conflict;

    /// <summary>No row says anything new.</summary>
    public sealed record NothingToWrite : Conflict;

    public sealed record TooManyRows(int Most) : Invalid("text");
}
