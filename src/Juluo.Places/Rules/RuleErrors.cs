namespace Juluo.Places;

public static class RuleErrors
{
    public sealed record NotALength(string? At) : Invalid(At);

    public sealed record LengthOutOfReach(string? At, string Least, string Most) : Invalid(At);

    /// <summary>The longest is shorter than the shortest.</summary>
    public sealed record MinAboveMax() : Invalid("max");

    /// <summary>No booking would begin and end on the grid and be so short.</summary>
    public sealed record OffTheGrid() : Invalid("max");

    public sealed record NoDays(int Most) : Invalid("horizonDays");

    public sealed record NoCount(int Most) : Invalid("mostOpen");
}
