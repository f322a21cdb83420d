namespace Juluo.Seasons;

/// <summary>A season for which groups apply for weekly times.</summary>
/// <param name="OpensOn">The first day on which applications are taken, on the site's wall clock.</param>
/// <param name="ClosesOn">The last.</param>
/// <param name="Most">Times a week for one group; null: as many as there are.</param>
/// <param name="Purposes">In the order in which they are served.</param>
/// <param name="Seed">Of the draw among those whose purpose is the same.</param>
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

    /// <summary>The deadline is over: times are being shared.</summary>
    Sharing,

    /// <summary>What was given is booked.</summary>
    Given,

    /// <summary>Called off.</summary>
    Dropped,
}
