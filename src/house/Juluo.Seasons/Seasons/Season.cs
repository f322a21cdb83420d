namespace Juluo.Seasons;

/// <summary>A season for which people and groups apply for weekly times.</summary>
/// <param name="OpensOn">The first day on which applications are taken, on the site's wall clock.</param>
/// <param name="ClosesOn">The last day on which applications are taken.</param>
/// <param name="Most">The maximum number of times a week per group; null for no limit.</param>
/// <param name="Purposes">The purposes, in the order in which they are served.</param>
/// <param name="Seed">The seed of the draw among applications with the same purpose.</param>
public sealed record Season(
    SeasonId Id,
    SiteId Site,
    LocalizedText Name,
    LocalDate FirstDay,
    LocalDate LastDay,
    LocalDate OpensOn,
    LocalDate ClosesOn,
    int? Most,
    IReadOnlyList<LocalizedText> Purposes,
    long Seed,
    IReadOnlyList<ResourceId> Resources,
    Instant? GivenAt,
    Instant? DroppedAt,
    int Version,
    string ZoneName
)
{
    public const int MostName = 80;
    public const int MostDays = 366;
    public const int MostResources = 40;
    public const int MostShare = 20;

    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneName) ?? DateTimeZone.Utc;

    public SeasonState State(Instant now) =>
        DroppedAt is not null ? SeasonState.Dropped
        : GivenAt is not null ? SeasonState.Given
        : now.InZone(TimeZone).Date is var today && today < OpensOn ? SeasonState.Upcoming
        : today <= ClosesOn ? SeasonState.Open
        : SeasonState.Sharing;
}

/// <summary>The state of a season.</summary>
[Named("season-state")]
public enum SeasonState
{
    /// <summary>Applications are not taken yet.</summary>
    Upcoming,

    /// <summary>Applications are taken and may be changed.</summary>
    Open,

    /// <summary>The deadline has passed: times are being shared.</summary>
    Sharing,

    /// <summary>The given times are booked.</summary>
    Given,

    /// <summary>Cancelled.</summary>
    Dropped,
}
