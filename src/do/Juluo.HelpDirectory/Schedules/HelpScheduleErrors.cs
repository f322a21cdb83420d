namespace Juluo.HelpDirectory;

internal static class HelpScheduleErrors
{
    public sealed record NoDays() : Invalid("help-schedule.no-days", "days");

    public sealed record NoHours() : Invalid("help-schedule.no-hours", "hours");

    public sealed record NoFrom() : Invalid("help-schedule.no-from", "from");

    public sealed record Backwards() : Invalid("help-schedule.backwards", "until");

    public sealed record NoEvery(int Most) : Invalid("help-schedule.no-every", "every");

    public sealed record NoMonthDay() : Invalid("help-schedule.no-month-day", "monthDay");

    public sealed record TooMany(int Most) : Conflict("help-schedule.too-many");
}
