namespace Juluo.Plans;

/// <summary>The times at which the doors of a plan's sites open for its holders.</summary>
[Named("door-hours")]
public enum DoorHours
{
    None,

    /// <summary>During the site's opening hours.</summary>
    Opening,
    Always,
}
