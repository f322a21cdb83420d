namespace Juluo.Plans;

internal static class RuleErrors
{
    public sealed record NotALength(string? At) : Invalid("rule.not-a-length", At);

    public sealed record LengthOutOfReach(string? At, string Least, string Most) : Invalid("rule.length-out-of-reach", At);

    /// <summary>The longest is shorter than the shortest.</summary>
    public sealed record MinAboveMax() : Invalid("rule.min-above-max", "max");

    /// <summary>No booking would begin and end on the grid and be so short.</summary>
    public sealed record OffTheGrid() : Invalid("rule.off-the-grid", "max");

    public sealed record NoDays(int Most) : Invalid("rule.no-days", "horizonDays");

    public sealed record NoCount(int Most) : Invalid("rule.no-count", "mostOpen");
}
