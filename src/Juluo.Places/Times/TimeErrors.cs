namespace Juluo.Places;

public static class TimeErrors
{
    public sealed record WhoIsThat(string Names) : Invalid("names");

    public sealed record WhichOfThem(string Name) : Invalid("names");

    public sealed record LengthOutOfReach() : Invalid("minutes");

    public sealed record TooManyPeople(int Most) : Invalid("names");
}
