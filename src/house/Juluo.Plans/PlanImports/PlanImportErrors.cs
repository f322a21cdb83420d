namespace Juluo.Plans;

internal static class PlanImportErrors
{
    /// <summary>Plans are imported by the month here.</summary>
    public sealed record NotByTheMonth() : Invalid("plan-import.not-by-the-month", "file");

    public sealed record NoNumber() : Invalid("plan-import.no-number", "file");

    public sealed record NoAnswer() : Invalid("plan-import.no-answer", "file");

    public sealed record NoDoors() : Invalid("plan-import.no-doors", "file");

    public sealed record NoSite() : Invalid("plan-import.no-site", "file");

    /// <summary>No first and last day, not within the time of the plan, or two at once.</summary>
    public sealed record NoPause() : Invalid("plan-import.no-pause", "file");

    public sealed record NoPlan() : Invalid("plan-import.no-plan", "file");

    /// <summary>The plan of a person who has left runs to an end, and none is said.</summary>
    public sealed record LeftWithoutEnd() : Invalid("plan-import.left-without-end", "file");
}
