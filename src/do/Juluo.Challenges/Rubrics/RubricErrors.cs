namespace Juluo.Challenges;

internal static class RubricErrors
{
    public sealed record WeightOutOfRange(int Most) : Invalid("rubric.weight-out-of-range", "weight");

    public sealed record TooMany(int Most) : Conflict("rubric.too-many");

    /// <summary>Score sheets that use the criteria have already been started.</summary>
    public sealed record Sealed() : Conflict("rubric.sealed");

    public sealed record LastOne() : Conflict("rubric.last-one");
}
