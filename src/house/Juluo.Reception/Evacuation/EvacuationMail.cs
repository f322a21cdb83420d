namespace Juluo.Reception;

/// <summary>The schedule on which a site's evacuation list is mailed to its wardens.</summary>
/// <param name="Hour">The hour of the daily mail on the site's wall clock, or null for no daily mail. Nothing is sent if the site is empty.</param>
/// <param name="OnChange">True to mail the list when a person comes or goes.</param>
/// <param name="Minutes">The minimum number of minutes between two mails sent on change.</param>
/// <param name="SentHash">The hash of the people on the last list sent; null if none was sent.</param>
public sealed record EvacuationMail(
    SiteId Site,
    int? Hour,
    bool OnChange,
    int Minutes,
    LocalDate? DailyOn,
    Instant? SentAt,
    [property: System.Text.Json.Serialization.JsonIgnore] byte[]? SentHash
)
{
    public static readonly IReadOnlyList<int> Intervals = [30, 60, 120, 240];

    /// <summary>The number of hours after <see cref="Hour"/> in which a daily mail is still sent, for example after an outage. After that the day's mail is skipped.</summary>
    private const int Lateness = 2;

    public static EvacuationMail Usual(SiteId site) => new(site, null, OnChange: false, 60, null, null, null);

    /// <summary>Returns whether a mail is due by the hour, and whether one is due because the list changed. Pure.</summary>
    /// <param name="now">The time on the site's wall clock.</param>
    /// <param name="hash">The hash of the people inside; <paramref name="inside"/> is their number.</param>
    public (bool ByClock, bool ByChange) Due(ZonedDateTime now, byte[] hash, int inside) =>
        (
            Hour is { } hour && now.Hour >= hour && now.Hour <= hour + Lateness && DailyOn != now.Date && inside > 0,
            OnChange
                && (SentAt is not { } sent || now.ToInstant() >= sent + Duration.FromMinutes(Minutes))
                && (SentHash is null ? inside > 0 : !hash.AsSpan().SequenceEqual(SentHash))
        );
}
