namespace Juluo.Calendars;

/// <summary>Reasons why a file cannot be read as a calendar.</summary>
public enum IcsFault
{
    /// <summary>It is not a calendar, or was truncated.</summary>
    NoCalendar,

    /// <summary>It has more than <see cref="IcsReader.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>It has more than <see cref="IcsReader.MostEvents"/>.</summary>
    TooMany,
}
