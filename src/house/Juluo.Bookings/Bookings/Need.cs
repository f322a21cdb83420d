namespace Juluo.Bookings;

/// <summary>So many units of a resource that has units.</summary>
public readonly record struct Need(ResourceId Resource, int Units);
