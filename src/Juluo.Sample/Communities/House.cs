namespace Juluo.Sample;

/// <summary>One place of the community, with its zones.</summary>
public sealed record House(int Number, string Slug, Phrase Name, Phrase Town, IReadOnlyList<HouseZone> Zones);
