namespace Juluo.CalendarViews;

internal static class TimeErrors
{
    public sealed record WhoIsThat(string Names) : Invalid("time.who-is-that", "names");

    public sealed record WhichOfThem(string Name) : Invalid("time.which-of-them", "names");

    public sealed record TooManyPeople(int Most) : Invalid("time.too-many-people", "names");
}
