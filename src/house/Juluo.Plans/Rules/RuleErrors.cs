namespace Juluo.Plans;

internal static class RuleErrors
{
    public sealed record NotALength(string? At) : Invalid("rule.not-a-length", At);

    public sealed record LengthOutOfReach(string? At, string Least, string Most) : Invalid("rule.length-out-of-reach", At);

    /// <summary>The maximum is shorter than the minimum.</summary>
    public sealed record MinAboveMax() : Invalid("rule.min-above-max", "max");

    /// <summary>No booking on the grid is short enough for the maximum.</summary>
    public sealed record OffTheGrid() : Invalid("rule.off-the-grid", "max");

    public sealed record NoDays(int Most) : Invalid("rule.no-days", "horizonDays");

    public sealed record NoCount(int Most) : Invalid("rule.no-count", "mostOpen");
}
