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

    public sealed record RoundsTooShort(int Least, int Minutes) : Invalid("meal.rounds-too-short", "minutes");

    /// <summary>A meal of one round takes no requests.</summary>
    public sealed record NoRequests() : Conflict("meal.no-requests");

    public sealed record TooManyWishes(int Most) : Conflict("meal.too-many-wishes");

    /// <summary>The round has ended, or does not exist.</summary>
    public sealed record RoundOver(int Round) : Conflict("meal.round-over");

    public sealed record TableFull(int Table) : Conflict("meal.table-full");

    public sealed record AloneAtTable(int Table) : Conflict("meal.alone-at-table");

    public sealed record NoMove() : Conflict("meal.no-move");

    /// <summary>A rule that the host may not learn forbids the move: two people are kept apart, or a person's request would be broken. All such rules have this one sentence.</summary>
    public sealed record MoveNotPossible() : Conflict("meal.move-not-possible");
}
