namespace Juluo.Projects;

internal static class MilestoneErrors
{
    public sealed record DueInThePast() : Invalid("milestone.due-in-the-past", "dueOn");

    public sealed record DueAfterTheEnd(LocalDate Ends) : Invalid("milestone.due-after-the-end", "dueOn");

    public sealed record TooMany(int Most) : Conflict("milestone.too-many");
}
