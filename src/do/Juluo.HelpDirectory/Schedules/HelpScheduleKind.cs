namespace Juluo.HelpDirectory;

/// <summary>The kinds of hours besides the usual week.</summary>
[Named("help-schedule")]
public enum HelpScheduleKind
{
    /// <summary>Days of the week every few weeks, such as every second Thursday; or weekly hours of one of several places.</summary>
    Weeks,

    /// <summary>A day of the week in the month, such as the first Monday.</summary>
    Month,

    /// <summary>A day of the month, such as the fifth.</summary>
    MonthDay,

    /// <summary>A period of the year, such as June to August.</summary>
    Season,

    /// <summary>A period in which the place is closed.</summary>
    Closed,

    /// <summary>Help is given by appointment only.</summary>
    Appointment,
}
