namespace Juluo.Places;

/// <summary>A letter or parcel came for somebody, or went.</summary>
public sealed record PostChanged(PostEvent Now) : IFact;
