namespace Juluo.Spaces;

/// <summary>One of what a hall or a bundle is made of, or the hall itself.</summary>
/// <param name="Units">So many of it.</param>
public sealed record PartOfWhole(ResourceId Id, LocalizedText Name, int Units);
