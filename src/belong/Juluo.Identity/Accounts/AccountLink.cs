namespace Juluo.Identity;

/// <summary>A mailed link as stored in the database.</summary>
/// <param name="Account">The account, or null if the link creates one.</param>
/// <param name="Back">The page to which the person was on the way when requesting the link.</param>
internal sealed record AccountLink(LinkPurpose Purpose, string Email, Guid? Account, string? Back, Instant ExpiresAt, Instant? UsedAt)
{
    public bool AsksForPassword => Purpose is LinkPurpose.Reset or LinkPurpose.MoveBack;

    public bool OpenAt(Instant now) => UsedAt is null && ExpiresAt > now;
}
