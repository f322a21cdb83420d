namespace Juluo.Spaces;

/// <summary>A resource as a list shows it.</summary>
/// <param name="Photo">The first of it; null: there is none.</param>
public sealed record FoundResource(Resource Resource, Photo? Photo);
