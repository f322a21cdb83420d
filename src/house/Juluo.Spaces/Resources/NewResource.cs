namespace Juluo.Spaces;

/// <summary>A resource that is added.</summary>
internal sealed record NewResource(SiteId Site, ResourceKind Kind, ResourceDetails Details, int Units = 1)
{
    public FloorId? Floor { get; init; }

    public ZoneId? Zone { get; init; }

    /// <summary>Of a hall or a bundle: so many units of each.</summary>
    public IReadOnlyList<(ResourceId Part, int Units)> Parts { get; init; } = [];

    public string? ExternalId { get; init; }
}
