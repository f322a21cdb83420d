namespace Juluo.Post;

/// <summary>A letter or parcel arrived for a person, or left.</summary>
[Named("reception.post.changed")]
internal sealed record PostChanged(PostEvent Now) : IFact;

/// <summary>The payload of webhooks about a letter or parcel, without the sender.</summary>
/// <param name="Gone">The way it left; null if it has not left.</param>
internal sealed record PostEvent(PostItemId Item, PersonId Person, PostKind Kind, PostEnd? Gone)
{
    public string Path => $"/post/{Item}";
}
