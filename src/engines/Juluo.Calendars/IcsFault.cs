namespace Juluo.Calendars;

/// <summary>Why a file cannot be read as a calendar.</summary>
public enum IcsFault
{
    /// <summary>It is something else, or was cut off on its way.</summary>
    NoCalendar,

    /// <summary>It has more than <see cref="IcsReader.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>It has more than <see cref="IcsReader.MostEvents"/>.</summary>
    TooMany,
}
