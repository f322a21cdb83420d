namespace Juluo.Circles;

/// <summary>A meeting of a circle: when and where it is, and its minutes.</summary>
/// <param name="Minutes">The minutes in Markdown, or null if there are none yet.</param>
/// <param name="ApprovedIn">The later meeting that approved the minutes. From then on this one can't be changed.</param>
public sealed record Meeting(
    MeetingId Id,
    CircleId CircleId,
    string Title,
    Instant At,
    int MinutesLong,
    string? Place,
    Instant? InvitedAt,
    Instant? CancelledAt,
    string? Minutes,
    PersonId? MinutesBy,
    Instant? ApprovedAt,
    MeetingId? ApprovedIn
)
{
    public Interval During => new(At, At + Duration.FromMinutes(MinutesLong));

    public const int MostTitle = 120;
    public const int MostPlace = 200;
    public const int MostMinutes = 50_000;
    public const int MostItem = 300;
    public const int MostItems = 40;
}
