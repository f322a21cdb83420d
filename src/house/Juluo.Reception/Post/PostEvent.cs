namespace Juluo.Reception;

/// <summary>What webhooks are told of a letter or parcel; without who sent it.</summary>
/// <param name="Gone">How it went; null: it waits.</param>
internal sealed record PostEvent(PostItemId Item, PersonId Person, PostKind Kind, PostEnd? Gone)
{
    public string Path => $"/mail-items/{Item}";
}
