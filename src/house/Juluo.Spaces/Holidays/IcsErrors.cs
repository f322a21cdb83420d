namespace Juluo.Spaces;

/// <summary>Reasons why a calendar file cannot be read.</summary>
internal static class IcsErrors
{
    public sealed record NoCalendar() : Invalid("ics.no-calendar", "url");

    public sealed record TooLarge(int MostKilobytes) : Invalid("ics.too-large", "url");

    public sealed record TooMany(int Most) : Invalid("ics.too-many", "url");

    internal static Error Of(IcsFault fault) =>
        fault switch
        {
            IcsFault.TooLarge => new TooLarge(IcsReader.MostBytes / 1024),
            IcsFault.TooMany => new TooMany(IcsReader.MostEvents),
            _ => new NoCalendar(),
        };
}
