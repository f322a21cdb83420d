namespace Juluo.Meals;

internal static class MealErrors
{
    public sealed record InThePast() : Invalid("meal.in-the-past", "onDay");

    public sealed record TooSoon() : Invalid("meal.too-soon", "closesHours");

    public sealed record OutOfRange(string At, int Least, int Most) : Invalid("meal.out-of-range", At);

    /// <summary>The tables are made, or the time to join is over.</summary>
    public sealed record Closed() : Conflict("meal.closed");

    public sealed record Cancelled() : Conflict("meal.cancelled");

    public sealed record TooFewPeople(int Least) : Conflict("meal.too-few");

    public sealed record NotBegun() : Conflict("meal.not-begun");

    public sealed record Over() : Conflict("meal.over");
}
