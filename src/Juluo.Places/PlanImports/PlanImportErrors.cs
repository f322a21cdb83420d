using Juluo.Kernel;

namespace Juluo.Places;

public static class PlanImportErrors
{
    /// <summary>Plans are told by the month here.</summary>
    public sealed record NotByTheMonth(string Typed) : Invalid("file");

    public sealed record NoNumber(string Column, string Typed) : Invalid("file");

    public sealed record NoAnswer(string Column, string Typed) : Invalid("file");

    public sealed record NoDoors(string Typed) : Invalid("file");

    public sealed record NoSite(string Name) : Invalid("file");

    public sealed record NoPlan(string Name) : Invalid("file");
}
