namespace Juluo.HelpDirectory;

/// <summary>Hours beside those of the usual week, as people tell them.</summary>
[Named("help-schedule")]
public enum HelpScheduleKind
{
    /// <summary>Every second Thursday; or each week, of one of several places.</summary>
    Weeks,

    /// <summary>The first Monday of the month.</summary>
    Month,

    /// <summary>The fifth of the month.</summary>
    MonthDay,

    /// <summary>From June to August.</summary>
    Season,

    /// <summary>Days on which it is closed.</summary>
    Closed,

    /// <summary>One has to ask for a time first.</summary>
    Appointment,
}
