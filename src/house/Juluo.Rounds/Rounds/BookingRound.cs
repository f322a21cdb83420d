namespace Juluo.Rounds;

/// <summary>A season for which groups apply for weekly times.</summary>
/// <param name="OpensOn">The first day on which applications are taken, on the site's wall clock.</param>
/// <param name="ClosesOn">The last.</param>
/// <param name="Most">Times a week for one group; null: as many as there are.</param>
/// <param name="Purposes">In the order in which they are served.</param>
/// <param name="Seed">Of the draw among those whose purpose is the same.</param>
public sealed record BookingRound(
    RoundId Id,
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

    public RoundState State(Instant now) =>
        DroppedAt is not null ? RoundState.Dropped
        : GivenAt is not null ? RoundState.Given
        : now.InZone(TimeZone).Date is var today && today < OpensOn ? RoundState.Upcoming
        : today <= ClosesOn ? RoundState.Open
        : RoundState.Sharing;
}

/// <summary>The state of a seasonal round.</summary>
[Named("round-state")]
public enum RoundState
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
