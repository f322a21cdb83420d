namespace Juluo.Identity;

/// <summary>A mailed link as it lies in the database.</summary>
/// <param name="Account">Null when it is to make one.</param>
/// <param name="Back">Where the person was going when they asked for it.</param>
internal sealed record AccountLink(LinkPurpose Purpose, string Email, Guid? Account, string? Back, Instant ExpiresAt, Instant? UsedAt)
{
    public bool AsksForPassword => Purpose is LinkPurpose.Reset or LinkPurpose.MoveBack;

    public bool OpenAt(Instant now) => UsedAt is null && ExpiresAt > now;
}
