namespace Juluo.OfficeHours;

internal static class OfficeHoursErrors
{
    public sealed record TimeUnreadable(string? At) : Invalid("office-hours.time-unreadable", At);

    public sealed record TooShort(int Minutes) : Invalid("office-hours.too-short", "until");

    public sealed record SlotOutOfRange(int Least, int Most) : Invalid("office-hours.slot-out-of-range", "slotMinutes");

    public sealed record NoWeekday() : Invalid("office-hours.no-weekday", "weekdays");

    public sealed record FirstDayPast() : Invalid("office-hours.first-day-past", "firstDay");

    public sealed record LastBeforeFirst() : Invalid("office-hours.last-before-first", "lastDay");

    public sealed record NoSuchDay() : Invalid("office-hours.no-such-day", "lastDay");

    public sealed record TooManySlots(int Most) : Invalid("office-hours.too-many-slots", "lastDay");

    public sealed record Nowhere() : Invalid("office-hours.nowhere", "place");

    public sealed record NoAddress() : Invalid("office-hours.no-address", "callLink");

    public sealed record BusyThen() : Conflict("office-hours.busy-then");

    public sealed record Withdrawn() : Conflict("office-hours.withdrawn");
}
