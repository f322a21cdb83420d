using Juluo.Kernel;

namespace Juluo.Places;

public static class BookingImportErrors
{
    public sealed record NoResource(string Name) : Invalid("file");

    public sealed record NobodyCalled(string Name) : Invalid("file");

    public sealed record MoreThanOne(string Name) : Invalid("file");

    public sealed record NoDay(string Typed) : Invalid("file");

    /// <summary>Two rows of the file are the same booking.</summary>
    public sealed record Twice() : Invalid("file");
}
