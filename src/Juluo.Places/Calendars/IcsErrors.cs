namespace Juluo.Places;

/// <summary>Why a calendar file cannot be read.</summary>
public static class IcsErrors
{
    public sealed record NoCalendar() : Invalid("url");

    public sealed record TooLarge(int MostKilobytes) : Invalid("url");

    public sealed record TooMany(int Most) : Invalid("url");
}
