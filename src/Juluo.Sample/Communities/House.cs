namespace Juluo.Sample;

/// <summary>One place of the community, with its zones.</summary>
public sealed record House(int Number, string Slug, Phrase Name, Phrase Town, IReadOnlyList<HouseZone> Zones);

/// <summary>A zone of a house. Its character decides who sits there and how easily they talk.</summary>
/// <param name="Number">Unique over all houses of the community.</param>
/// <param name="Code">The zone of an interaction: <c>house/zone</c>.</param>
public sealed record HouseZone(int Number, int House, string Code, Phrase Name, ZoneKind Kind);

public enum ZoneKind
{
    Quiet,
    BigTable,
    Studio,
    Kitchen,
    MeetingRoom,
    Terrace,
    Hall,
}
