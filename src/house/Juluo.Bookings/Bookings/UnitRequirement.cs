namespace Juluo.Bookings;

/// <summary>So many units of a resource that has units.</summary>
public readonly record struct UnitRequirement(ResourceId Resource, int Units);
