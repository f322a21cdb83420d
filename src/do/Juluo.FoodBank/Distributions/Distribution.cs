namespace Juluo.FoodBank;

/// <summary>A day on which parcels are given at a site.</summary>
/// <param name="OnDay">Of the site's calendar.</param>
/// <param name="WalkIns">How many households are expected without a slot: for them something stays on the shelf.</param>
/// <param name="SharedAt">The parcels are made up since then.</param>
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

    /// <summary>Parcels can still be made up and given.</summary>
    public bool Runs => State is DistributionState.Draft or DistributionState.Open;
}
