namespace Juluo.Sample;

/// <summary>The resources of a sample's furnished houses: by house number, zone number, and Chinese name.</summary>
/// <param name="Pictures">The number of the cover picture of each house.</param>
internal sealed record SampleRooms(
    IReadOnlyDictionary<int, SiteId> Houses,
    IReadOnlyDictionary<SiteId, int> Pictures,
    IReadOnlyDictionary<int, ZoneId> Zones,
    IReadOnlyDictionary<(int House, string Name), ResourceId> Things
);
