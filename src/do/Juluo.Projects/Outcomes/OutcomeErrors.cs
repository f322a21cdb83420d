namespace Juluo.Projects;

internal static class OutcomeErrors
{
    public sealed record DayAhead() : Invalid("outcome.day-ahead", "onDay");

    public sealed record TooManyGoals(int Most) : Invalid("outcome.too-many-goals", "goals");

    public sealed record TooMany(int Most) : Conflict("outcome.too-many");
}
