namespace Juluo.Challenges;

internal static class RubricErrors
{
    public sealed record WeightOutOfRange(int Most) : Invalid("rubric.weight-out-of-range", "weight");

    public sealed record TooMany(int Most) : Conflict("rubric.too-many");

    /// <summary>Criteria cannot change, because a juror has already started a score sheet.</summary>
    public sealed record Sealed() : Conflict("rubric.sealed");

    public sealed record LastOne() : Conflict("rubric.last-one");
}
