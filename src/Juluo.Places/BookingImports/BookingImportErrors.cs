using Juluo.Kernel;

namespace Juluo.Places;

public static class BookingImportErrors
{
    public sealed record NoResource(string Name) : Invalid("file");
}
