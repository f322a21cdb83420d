namespace Juluo.Reception;

/// <summary>A member stays at a site.</summary>
/// <param name="Zone">Where, if that is known.</param>
/// <param name="SeenAt">The last sign of the person.</param>
/// <param name="LeftAt">Null while they are here.</param>
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
    /// <summary>Of a stay without a check-out, no more than this after the last sign counts as being there.</summary>
    public static readonly Duration Vouched = Duration.FromHours(4);

    /// <summary>Until when it is believed.</summary>
    /// <param name="now">Nothing is believed of the time to come.</param>
    public Instant Believed(Instant now) =>
        LeftAt is { } left && Ended is not VisitEnd.Forgotten ? left : Instant.Min(LeftAt ?? now, SeenAt + Vouched);
}

/// <summary>How it is known that a person has left.</summary>
[Named("visit-end")]
public enum VisitEnd
{
    Button,
    Desk,
    Door,

    /// <summary>Went on to another zone of the site.</summary>
    Moved,

    /// <summary>Was seen at another site.</summary>
    Elsewhere,

    /// <summary>There was no check-out: ended when the site closed.</summary>
    Forgotten,
}

/// <summary>How it is known that a person is here.</summary>
[Named("visit-source")]
public enum VisitSource
{
    Button,

    /// <summary>The code at the door.</summary>
    Code,

    /// <summary>Reception wrote it down.</summary>
    Desk,
    Booking,
    Door,

    /// <summary>The house's network, for those who chose that.</summary>
    Network,
}
