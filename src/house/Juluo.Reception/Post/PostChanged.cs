namespace Juluo.Reception;

/// <summary>A letter or parcel came for somebody, or went.</summary>
[Named("reception.post.changed")]
internal sealed record PostChanged(PostEvent Now) : IFact;
