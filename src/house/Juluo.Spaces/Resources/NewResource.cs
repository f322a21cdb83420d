namespace Juluo.Spaces;

/// <summary>A resource to add.</summary>
internal sealed record NewResource(SiteId Site, ResourceKind Kind, ResourceDetails Details, int Units = 1)
{
    public FloorId? Floor { get; init; }

    public ZoneId? Zone { get; init; }

    /// <summary>The parts of a hall or a bundle, with the units of each.</summary>
    public IReadOnlyList<(ResourceId Part, int Units)> Parts { get; init; } = [];

    public string? ExternalId { get; init; }
}
