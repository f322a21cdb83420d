namespace Juluo.Plans;

public static class PlanErrors
{
    public sealed record NoAmount() : Invalid("plan.no-amount", "amount");

    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("plan.out-of-range", At);

    public sealed record SiteUnknown() : Invalid("plan.site-unknown", "sites");

    /// <summary>A person has it or had it: what a bill rests on is not removed.</summary>
    public sealed record InUse(int People) : Conflict("plan.in-use");

    public sealed record Retired() : Conflict("plan.retired");
}
