namespace Juluo.Spaces;

/// <summary>What is said of a resource when it is added.</summary>
internal sealed record NewResource(SiteId Site, ResourceKind Kind, LocalizedText Name, int Units = 1)
{
    public LocalizedText? About { get; init; }

    public int? Seats { get; init; }

    public FloorId? Floor { get; init; }

    public ZoneId? Zone { get; init; }

    public IReadOnlyList<Feature> Features { get; init; } = [];

    /// <summary>Of a hall or a bundle: so many units of each.</summary>
    public IReadOnlyList<(ResourceId Part, int Units)> Parts { get; init; } = [];

    public string? ExternalId { get; init; }
}
