namespace Juluo.Plans;

/// <summary>When the doors of a plan's sites open for its holders.</summary>
[Named("door-hours")]
public enum DoorHours
{
    None,

    /// <summary>While the house is open.</summary>
    Opening,
    Always,
}
