namespace Juluo.Places;

public static class ScreenErrors
{
    public sealed record NothingThere() : Invalid("resource");

    public sealed record TooMany(int Most) : Conflict;
}
