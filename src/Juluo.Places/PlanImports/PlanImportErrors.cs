namespace Juluo.Places;

public static class PlanImportErrors
{
    /// <summary>Plans are told by the month here.</summary>
    public sealed record NotByTheMonth() : Invalid("file");

    public sealed record NoNumber() : Invalid("file");

    public sealed record NoAnswer() : Invalid("file");

    public sealed record NoDoors() : Invalid("file");

    public sealed record NoSite() : Invalid("file");

    public sealed record NoPlan() : Invalid("file");
}
