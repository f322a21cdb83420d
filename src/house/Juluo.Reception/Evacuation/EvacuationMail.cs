namespace Juluo.Reception;

/// <summary>When the evacuation list of a site goes to its wardens by mail.</summary>
/// <param name="Hour">Each day at this hour of the site's wall clock, if someone is inside; null: not by the clock.</param>
/// <param name="OnChange">When a person came or went.</param>
/// <param name="Minutes">The least number of minutes between two mails that are sent for that.</param>
/// <param name="SentHash">Of who stood on the last one.</param>
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

    /// <summary>A server that was away sends what is late by no more than this: what was at nine is of no use at night.</summary>
    private const int Lateness = 2;

    public static EvacuationMail Usual(SiteId site) => new(site, null, OnChange: false, 60, null, null, null);

    /// <summary>Whether it is due by the clock, and whether because something changed. Pure.</summary>
    /// <param name="now">On the site's wall clock.</param>
    /// <param name="hash">Of who is inside; <paramref name="inside"/>: how many.</param>
    public (bool ByClock, bool ByChange) Due(ZonedDateTime now, byte[] hash, int inside) =>
        (
            Hour is { } hour && now.Hour >= hour && now.Hour <= hour + Lateness && DailyOn != now.Date && inside > 0,
            OnChange
                && (SentAt is not { } sent || now.ToInstant() >= sent + Duration.FromMinutes(Minutes))
                && (SentHash is null ? inside > 0 : !hash.AsSpan().SequenceEqual(SentHash))
        );
}
