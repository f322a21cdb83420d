namespace Juluo.FoodBank;

/// <summary>A day on which parcels are given at a site.</summary>
/// <param name="OnDay">The date in the site's time zone.</param>
/// <param name="WalkIns">The number of households expected without a slot; their share stays on the shelf.</param>
/// <param name="SharedAt">The time at which the parcels were made up, or null.</param>
public sealed record Distribution(
    DistributionId Id,
    SiteId Site,
    LocalDate OnDay,
    Instant StartsAt,
    Instant EndsAt,
    int WalkIns,
    Instant? OpenedAt,
    Instant? SharedAt,
    Instant? ClosedAt,
    Instant? CancelledAt
)
{
    public const int MostWalkIns = 500;
    public const int MostCapacity = 500;
    public const int ShortestSlot = 5;
    public const int LongestSlot = 240;
    public const int MostSlots = 200;

    public DistributionState State =>
        CancelledAt is not null ? DistributionState.Cancelled
        : ClosedAt is not null ? DistributionState.Closed
        : OpenedAt is not null ? DistributionState.Open
        : DistributionState.Draft;

    /// <summary>True if parcels can still be made up and given.</summary>
    public bool Runs => State is DistributionState.Draft or DistributionState.Open;
}
