namespace Juluo.Bookings;

internal static class OutsideCalendarErrors
{
    public sealed record TooMany(int Most) : Conflict("outside-calendar.too-many");
}
