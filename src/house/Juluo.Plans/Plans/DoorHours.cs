namespace Juluo.Plans;

/// <summary>When the doors of a plan's houses open for who has it.</summary>
[Named("door-hours")]
public enum DoorHours
{
    None,

    /// <summary>While the house is open.</summary>
    Opening,
    Always,
}
