namespace Juluo.Projects;

internal static class BriefErrors
{
    public sealed record Closed() : Conflict("brief.closed");

    public sealed record DeadlinePast() : Invalid("brief.deadline-past", "answersUntil");

    public sealed record OnlyForAsker() : Conflict("brief.only-for-asker");

    public sealed record IsOpen() : Conflict("brief.is-open");
}
