namespace Juluo.Places;

public static class CalendarLinkErrors
{
    public sealed record TooMany(int Most) : Conflict;

    public sealed record NothingThere() : Invalid("of");
}
