namespace Juluo.Places;

public static class PlanErrors
{
    public sealed record NoName() : Invalid("nameZh");

    public sealed record NoAmount() : Invalid("amount");

    public sealed record OutOfRange(string? At, int Least, int Most) : Invalid(At);

    public sealed record SiteUnknown() : Invalid("sites");

    /// <summary>Somebody has it or had it: what a bill stands on is not removed.</summary>
    public sealed record InUse(int People) : Conflict;

    public sealed record Retired() : Conflict;
}
