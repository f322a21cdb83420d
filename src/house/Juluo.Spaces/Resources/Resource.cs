namespace Juluo.Spaces;

/// <summary>A space or a thing at a site that can be booked.</summary>
/// <param name="Units">The number of units; 0 for a hall or a bundle, which use those of their parts.</param>
/// <param name="Broken">The description of a fault, or null if it works.</param>
/// <param name="BrokenUntil">The last day on which it is expected to be out of order. It stays out of order until someone reports it as working.</param>
/// <param name="ZoneName">The time zone of its site (IANA).</param>
public sealed record Resource(
    ResourceId Id,
    SiteId Site,
    FloorId? Floor,
    ZoneId? Zone,
    ResourceKind Kind,
    int Units,
    string? Broken,
    Instant? RetiredAt,
    int Version,
    string ZoneName,
    LocalDate? BrokenUntil = null
) : ResourceDetails
{
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneName) ?? DateTimeZone.Utc;

    /// <summary>Checks if resources of a kind are made of others and have no units.</summary>
    public static bool IsMade(ResourceKind kind) => kind is ResourceKind.Hall or ResourceKind.Bundle;
}

/// <summary>The kind of a resource. Desks, lockers, equipment and parking have units; halls and bundles are made of other resources.</summary>
[Named("resource-kind")]
public enum ResourceKind
{
    HotDesk,
    FixedDesk,
    Room,
    Hall,
    Bundle,
    Office,
    Locker,
    Equipment,
    Parking,
    Residency,
}
