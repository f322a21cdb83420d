namespace Juluo.Plans;

internal static class PlanImportErrors
{
    /// <summary>Only monthly plans can be imported.</summary>
    public sealed record NotByTheMonth() : Invalid("plan-import.not-by-the-month", "file");

    public sealed record NoNumber() : Invalid("plan-import.no-number", "file");

    public sealed record NoAnswer() : Invalid("plan-import.no-answer", "file");

    public sealed record NoDoors() : Invalid("plan-import.no-doors", "file");

    public sealed record NoSite() : Invalid("plan-import.no-site", "file");

    /// <summary>A pause needs a first and a last day, must be within the plan's time, and must not overlap another.</summary>
    public sealed record NoPause() : Invalid("plan-import.no-pause", "file");

    public sealed record NoPlan() : Invalid("plan-import.no-plan", "file");

    /// <summary>The plan of a former member needs an end date.</summary>
    public sealed record LeftWithoutEnd() : Invalid("plan-import.left-without-end", "file");
}
