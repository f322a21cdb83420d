namespace Juluo.Spaces;

/// <summary>A resource on a floor's plan.</summary>
/// <param name="At">The position, or null if it belongs to the floor but is not on the plan yet.</param>
public sealed record PlacedResource(ResourceId Id, ResourceKind Kind, LocalizedText Name, ZoneId? Zone, Cells? At, bool Broken);
