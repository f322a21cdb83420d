namespace Juluo.Post;

/// <summary>A letter or parcel that a site accepted for a person.</summary>
/// <param name="Holder">The registered address; null if it is for a member without one.</param>
/// <param name="HolderName">The name of the address, or the member's name when it arrived.</param>
/// <param name="Wanted">True if its holder asked to have it forwarded.</param>
/// <param name="Closed">The way it left; null if it has not left.</param>
/// <param name="Note">The person it was given to, or the tracking number.</param>
public sealed record PostItem(
    PostItemId Id,
    PostHolderId? Holder,
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

    /// <summary>The numbers of days after an item's arrival at which its recipient is reminded, once each.</summary>
    internal static readonly int[] Reminders = [7, 21];

    /// <summary>The number of days after which an item that is still at the desk is on the desk's list of tasks.</summary>
    internal const int LongDays = 14;

    /// <summary>Returns the latest reminder that is due, in days; null if none is due yet, it has left, or the desk has to forward it. Pure.</summary>
    internal int? Reminder(Instant now) =>
        Closed is not null || Wanted ? null : Reminders.Where(days => now - ArrivedAt >= Duration.FromDays(days)).Max(days => (int?)days);
}
