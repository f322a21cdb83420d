namespace Juluo.Spaces;

/// <summary>A part of the day on the wall clock: until noon, until six, and after.</summary>
[Named("day-part")]
public enum DayPart
{
    Morning,
    Afternoon,
    Evening,
}
