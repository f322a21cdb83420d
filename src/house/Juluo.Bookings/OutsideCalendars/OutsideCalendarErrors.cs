namespace Juluo.Bookings;

internal static class OutsideCalendarErrors
{
    public sealed record NothingThere() : Invalid("outside-calendar.nothing-there", "resource");

    public sealed record TooMany(int Most) : Conflict("outside-calendar.too-many");
}
