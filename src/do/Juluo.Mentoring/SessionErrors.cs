namespace Juluo.Mentoring;

/// <summary>What can be wrong with a session that is written down, of two or of a group.</summary>
internal static class SessionErrors
{
    public sealed record DayAhead() : Invalid("mentor-session.day-ahead", "onDay");

    public sealed record MinutesOutOfDay(int Most) : Invalid("mentor-session.minutes-out-of-day", "minutes");
}
