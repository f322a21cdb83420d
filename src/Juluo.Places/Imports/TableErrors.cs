using Juluo.Kernel;

namespace Juluo.Places;

/// <summary>What can be wrong with a row of any table that is brought here.</summary>
public static class TableErrors
{
    public sealed record NobodyCalled(string Name) : Invalid("file");

    public sealed record MoreThanOne(string Name) : Invalid("file");

    public sealed record NoDay(string Typed) : Invalid("file");

    /// <summary>Two rows of the file say the same.</summary>
    public sealed record Twice() : Invalid("file");
}
