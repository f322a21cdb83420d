namespace Juluo.Reception;

/// <summary>A letter or parcel came for somebody, or went.</summary>
[Named("reception.post.changed")]
public sealed record PostChanged(PostEvent Now) : IFact;
