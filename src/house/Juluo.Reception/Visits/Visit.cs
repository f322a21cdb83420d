namespace Juluo.Reception;

/// <summary>A member's stay at a site.</summary>
/// <param name="Zone">The zone, if known.</param>
/// <param name="SeenAt">The time of the last sign of the person.</param>
/// <param name="LeftAt">The time they left; null while they are here.</param>
public sealed record Visit(
    VisitId Id,
    SiteId Site,
    ZoneId? Zone,
    PersonId Person,
    Instant CameAt,
    Instant SeenAt,
    Instant? LeftAt,
    VisitSource Source,
    VisitEnd? Ended
)
{
    /// <summary>The time after the last sign of a person for which they count as present without a check-out; no presence is assumed beyond it.</summary>
    public static readonly Duration Vouched = Duration.FromHours(4);

    /// <summary>Returns the end of the stay as far as it is supported by a check-out or a sign.</summary>
    /// <param name="now">The current time; the result is never later for an open stay.</param>
    public Instant Believed(Instant now) =>
        LeftAt is { } left && Ended is not VisitEnd.Forgotten ? left : Instant.Min(LeftAt ?? now, SeenAt + Vouched);
}

/// <summary>The source from which it is known that a person has left.</summary>
[Named("visit-end")]
public enum VisitEnd
{
    Button,
    Desk,
    Door,

    /// <summary>Moved to another zone of the site.</summary>
    Moved,

    /// <summary>Was seen at another site.</summary>
    Elsewhere,

    /// <summary>There was no check-out: the stay was ended when the site closed, or after a long time without a sign.</summary>
    Forgotten,
}

/// <summary>The source from which it is known that a person is here.</summary>
[Named("visit-source")]
public enum VisitSource
{
    Button,

    /// <summary>The code at the door.</summary>
    Code,

    /// <summary>Reception recorded it.</summary>
    Desk,
    Booking,
    Door,

    /// <summary>The site's network, for people who chose that.</summary>
    Network,
}
