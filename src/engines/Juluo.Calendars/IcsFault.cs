namespace Juluo.Calendars;

/// <summary>Reasons why a file cannot be read as a calendar.</summary>
public enum IcsFault
{
    /// <summary>The file is not a calendar, is truncated, or is nested too deeply.</summary>
    NoCalendar,

    /// <summary>The file has more bytes than <see cref="IcsReader.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>The file has more entries than <see cref="IcsReader.MostEvents"/>.</summary>
    TooMany,
}
