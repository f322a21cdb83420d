namespace Juluo.Reception;

/// <summary>A visitor from outside who comes, is here, or was.</summary>
/// <param name="Host">Who expects them; null: no one, or a person who is not known here.</param>
/// <param name="AskedFor">Whom they said they come to, as typed.</param>
/// <param name="ExpectedOn">Null: they walked in.</param>
/// <param name="ExpectedTime">Minute of that day on the site's wall clock.</param>
/// <param name="Number">On their badge; one of the site and day.</param>
/// <param name="AskedAt">They asked for it themselves on the public page; null: a person here expects them, or they walked in.</param>
/// <param name="AnsweredAt">When reception said yes to that.</param>
/// <param name="Pass">What they would like to buy at the desk.</param>
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

    /// <summary>They asked to come, and no one has answered.</summary>
    public bool Waits => Awaited && AskedAt is not null && AnsweredAt is null;

    /// <summary>They asked to come, reception said yes, and they have not come yet.</summary>
    public bool Promised => Awaited && AnsweredAt is not null;

    public string? Time => ExpectedTime is { } minute ? Written(new LocalTime(minute / 60, minute % 60)) : null;

    /// <summary>A time of day as <see cref="Time"/> has it: in the order of the clock, also as text.</summary>
    internal static string Written(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>How it is known that a visitor has left.</summary>
[Named("visitor-end")]
public enum VisitorEnd
{
    /// <summary>They said so at the screen.</summary>
    Self,
    Desk,

    /// <summary>There was no check-out: ended when the site closed.</summary>
    Forgotten,
}
