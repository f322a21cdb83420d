namespace Juluo.Post;

/// <summary>A letter or parcel that was taken in for a person.</summary>
/// <param name="Holder">The registered address that it came to; null: it is for a member without one.</param>
/// <param name="HolderName">The name of the address, or the member's when it came.</param>
/// <param name="Wanted">Its holder asked to have it forwarded.</param>
/// <param name="Closed">Where it went; null: it is waiting.</param>
/// <param name="Note">The person it was given to, or the number of the shipment.</param>
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

    /// <summary>Its recipient is reminded after so many days.</summary>
    internal static readonly int[] Reminders = [7, 21];

    /// <summary>From then on it is on the desk's list of what waits.</summary>
    internal const int LongDays = 14;

    /// <summary>The latest reminder that is due; null: none yet, or the desk has to forward it first. Pure.</summary>
    internal int? Reminder(Instant now) =>
        Closed is not null || Wanted ? null : Reminders.Where(days => now - ArrivedAt >= Duration.FromDays(days)).Max(days => (int?)days);
}
