namespace Juluo.Bookings;

/// <summary>How the calendar is shown.</summary>
[Named("calendar-view")]
public enum CalendarView
{
    /// <summary>What is free on one day, resource by resource.</summary>
    Timeline,

    /// <summary>What is on, in order.</summary>
    Day,
    Week,
    Month,
}
