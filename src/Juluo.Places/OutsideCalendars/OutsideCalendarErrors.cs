namespace Juluo.Places;

public static class OutsideCalendarErrors
{
    public sealed record NothingThere() : Invalid("resource");

    public sealed record TooMany(int Most) : Conflict;
}
