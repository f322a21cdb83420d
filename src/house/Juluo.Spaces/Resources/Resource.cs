namespace Juluo.Spaces;

/// <summary>Something that can be booked, at a site.</summary>
/// <param name="Units">How many of it there are; 0 for a hall or a bundle, which take those of their parts.</param>
/// <param name="Broken">What is wrong with it; null: nothing.</param>
/// <param name="BrokenUntil">The last day on which it is expected to be out of order. It is in order again once someone says so.</param>
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

    /// <summary>Made of others, so that it has no units of its own.</summary>
    public static bool IsMade(ResourceKind kind) => kind is ResourceKind.Hall or ResourceKind.Bundle;
}

/// <summary>What a resource is. Desks, lockers, equipment and parking have units; halls and bundles are made of other resources.</summary>
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
