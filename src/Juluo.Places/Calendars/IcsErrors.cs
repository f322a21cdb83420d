namespace Juluo.Places;

/// <summary>Why a calendar file cannot be read.</summary>
public static class IcsErrors
{
    public sealed record NoCalendar() : Invalid("ics.no-calendar", "url");

    public sealed record TooLarge(int MostKilobytes) : Invalid("ics.too-large", "url");

    public sealed record TooMany(int Most) : Invalid("ics.too-many", "url");
}
