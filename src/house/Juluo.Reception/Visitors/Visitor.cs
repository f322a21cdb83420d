namespace Juluo.Reception;

/// <summary>A visitor from outside: expected, here, or past.</summary>
/// <param name="Host">The member who expects them; null if no one does or the host is not known here.</param>
/// <param name="AskedFor">The name of the host as the visitor typed it.</param>
/// <param name="ExpectedOn">The day they are expected; null if they walked in.</param>
/// <param name="ExpectedTime">The minute of that day on the site's wall clock.</param>
/// <param name="Number">The number on their badge, unique per site and day.</param>
/// <param name="AskedAt">The time at which they asked to come on the public page; null if a member expects them or they walked in.</param>
/// <param name="AnsweredAt">The time at which reception confirmed the request.</param>
/// <param name="Pass">The pass they would like to buy at the desk.</param>
public sealed record Visitor(
    VisitorId Id,
    SiteId Site,
    PersonId? Host,
    string? AskedFor,
    string Name,
    string? Company,
    string? Email,
    string? Note,
    string Language,
    LocalDate? ExpectedOn,
    int? ExpectedTime,
    Instant? CameAt,
    int? Number,
    Instant? LeftAt,
    VisitorEnd? Ended,
    Instant? AgreedAt,
    Instant? CancelledAt,
    Instant? AskedAt,
    Instant? AnsweredAt,
    PassId? Pass
)
{
    public const int MostName = 120;
    public const int MostCompany = 120;
    public const int MostNote = 400;
    public const int MostEmail = 254;

    public bool Inside => CameAt is not null && LeftAt is null;

    public bool Awaited => CameAt is null && CancelledAt is null;

    /// <summary>True if the visitor asked to come and no one has answered.</summary>
    public bool Waits => Awaited && AskedAt is not null && AnsweredAt is null;

    /// <summary>True if the visit was confirmed and the visitor has not come yet.</summary>
    public bool Promised => Awaited && AnsweredAt is not null;

    public string? Time => ExpectedTime is { } minute ? Written(new LocalTime(minute / 60, minute % 60)) : null;

    /// <summary>Formats a time of day as in <see cref="Time"/>, so that text sorts by time.</summary>
    internal static string Written(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>The source from which it is known that a visitor has left.</summary>
[Named("visitor-end")]
public enum VisitorEnd
{
    /// <summary>The visitor, at the screen.</summary>
    Self,
    Desk,

    /// <summary>There was no check-out: the visit was ended when the site closed, or after a long time.</summary>
    Forgotten,
}
