namespace Juluo.Plans;

public static class PlanErrors
{
    public sealed record NoAmount() : Invalid("plan.no-amount", "amount");

    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid("plan.out-of-range", At);

    public sealed record SiteUnknown() : Invalid("plan.site-unknown", "sites");

    /// <summary>Someone has or had the plan. It is kept, because bills refer to it.</summary>
    public sealed record InUse(int People) : Conflict("plan.in-use");

    public sealed record Retired() : Conflict("plan.retired");
}
