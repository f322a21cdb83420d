namespace Juluo.Projects;

internal static class LogErrors
{
    public sealed record DayAhead() : Invalid("log.day-ahead", "onDay");

    public sealed record HoursUnreadable(int Most) : Invalid("log.hours-unreadable", "hours");

    public sealed record MoneyUnreadable() : Invalid("log.money-unreadable", "spent");
}
