namespace Juluo.CalendarViews;

internal static class CalendarLinkErrors
{
    public sealed record TooMany(int Most) : Conflict("calendar-link.too-many");
}
