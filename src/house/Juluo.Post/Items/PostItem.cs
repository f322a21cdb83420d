namespace Juluo.Post;

/// <summary>A letter or parcel that was taken in for a person.</summary>
/// <param name="Wanted">Its holder asked to have it forwarded.</param>
/// <param name="Closed">Where it went; null: it is waiting.</param>
/// <param name="Note">The person it was given to, or the number of the shipment.</param>
public sealed record PostItem(
    PostItemId Id,
    PostHolderId Holder,
    string HolderName,
    PersonId Person,
    SiteId Site,
    PostKind Kind,
    string? Sender,
    string? Photo,
    string? PhotoSmall,
    Instant ArrivedAt,
    bool Wanted,
    PostEnd? Closed,
    Instant? ClosedAt,
    string? Note
)
{
    public const int MostSender = 120;
    public const int MostNote = 200;
    public const int Large = 1280;
    public const int Small = 240;
}
