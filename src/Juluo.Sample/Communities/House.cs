namespace Juluo.Sample;

/// <summary>One place of the community, with its zones.</summary>
public sealed record House(int Number, string Slug, Phrase Name, Phrase Town, IReadOnlyList<HouseZone> Zones);

/// <summary>A part of a house. What it is like decides who sits there and how easily they talk.</summary>
/// <param name="Number">Over all houses of the community.</param>
/// <param name="Code">What an interaction carries as its zone: <c>house/zone</c>.</param>
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
