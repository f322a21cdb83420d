namespace Juluo.Spaces;

/// <summary>A resource as a floor's plan shows it.</summary>
/// <param name="At">Null: it belongs to the floor and is on no plan yet.</param>
public sealed record PlacedResource(ResourceId Id, ResourceKind Kind, LocalizedText Name, ZoneId? Zone, Cells? At, bool Broken);
