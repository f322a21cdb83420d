namespace Juluo.Bookings;

internal static class CalendarLinkErrors
{
    public sealed record TooMany(int Most) : Conflict("calendar-link.too-many");
}
