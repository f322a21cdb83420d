namespace Juluo.Mentoring;

internal static class MentorRoundErrors
{
    public sealed record Closed() : Conflict("mentor-round.closed");

    public sealed record LastDayPast() : Invalid("mentor-round.last-day-past", "asksUntil");

    public sealed record RanksThemselves() : Invalid("mentor-round.ranks-themselves", "first");

    public sealed record RanksTwice() : Invalid("mentor-round.ranks-twice", "first");

    public sealed record NoChoice() : Invalid("mentor-round.no-choice", "first");

    public sealed record StillOpen(LocalDate Until) : Conflict("mentor-round.still-open");

    public sealed record AnotherMatching() : Conflict("mentor-round.another-matching");

    public sealed record RankUnreadable() : Invalid("mentor-round.rank-unreadable", "ranks");

    public sealed record OneAtATime() : Conflict("mentor-round.one-at-a-time");
}
