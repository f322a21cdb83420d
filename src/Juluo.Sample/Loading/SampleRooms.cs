namespace Juluo.Sample;

/// <summary>What stands in the furnished houses of a sample: by the number of the house, that of the zone, and the Chinese name of the thing.</summary>
internal sealed record SampleRooms(
    IReadOnlyDictionary<int, SiteId> Houses,
    IReadOnlyDictionary<int, ZoneId> Zones,
    IReadOnlyDictionary<(int House, string Name), ResourceId> Things
);
