namespace Juluo.Events;

/// <summary>The step of a series of events.</summary>
[Named("event-repeat")]
public enum EventRepeat
{
    Weekly,
    Biweekly,

    /// <summary>On the same weekday of the month, such as the third Thursday; a fifth one means the last.</summary>
    MonthlyByWeekday,

    /// <summary>On the same date of the month. Months that lack it are left out.</summary>
    MonthlyByDate,
}
