namespace Juluo.Post;

/// <summary>A letter or parcel came for a person, or went.</summary>
[Named("reception.post.changed")]
internal sealed record PostChanged(PostEvent Now) : IFact;

/// <summary>What webhooks send about a letter or parcel; without who sent it.</summary>
/// <param name="Gone">How it went; null: it waits.</param>
internal sealed record PostEvent(PostItemId Item, PersonId Person, PostKind Kind, PostEnd? Gone)
{
    public string Path => $"/post/{Item}";
}
