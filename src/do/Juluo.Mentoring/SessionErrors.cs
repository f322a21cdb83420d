namespace Juluo.Mentoring;

/// <summary>The errors in a recorded session, one-to-one or of a group.</summary>
internal static class SessionErrors
{
    public sealed record DayAhead() : Invalid("mentor-session.day-ahead", "onDay");

    public sealed record MinutesOutOfDay(int Most) : Invalid("mentor-session.minutes-out-of-day", "minutes");
}
