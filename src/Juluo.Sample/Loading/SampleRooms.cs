namespace Juluo.Sample;

/// <summary>What stands in the furnished houses of a sample: by the number of the house, that of the zone, and the Chinese name of the thing.</summary>
/// <param name="Pictures">The number of the picture at the head of each house's page.</param>
internal sealed record SampleRooms(
    IReadOnlyDictionary<int, SiteId> Houses,
    IReadOnlyDictionary<SiteId, int> Pictures,
    IReadOnlyDictionary<int, ZoneId> Zones,
    IReadOnlyDictionary<(int House, string Name), ResourceId> Things
);
