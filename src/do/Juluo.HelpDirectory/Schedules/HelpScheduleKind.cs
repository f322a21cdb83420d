namespace Juluo.HelpDirectory;

/// <summary>Kinds of hours besides the usual week.</summary>
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

    /// <summary>Days on which it is closed.</summary>
    Closed,

    /// <summary>By appointment only.</summary>
    Appointment,
}
