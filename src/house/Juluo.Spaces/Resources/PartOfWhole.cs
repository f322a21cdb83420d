namespace Juluo.Spaces;

/// <summary>A part of a hall or a bundle, or the whole that a part belongs to.</summary>
/// <param name="Units">The number of units of the part.</param>
public sealed record PartOfWhole(ResourceId Id, LocalizedText Name, int Units);
