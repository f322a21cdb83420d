namespace Juluo.Spaces;

/// <summary>A part of the day on the wall clock: until noon, until 18:00, and after that.</summary>
[Named("day-part")]
public enum DayPart
{
    Morning,
    Afternoon,
    Evening,
}
