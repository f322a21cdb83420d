namespace Juluo.Alliances;

/// <summary>An alliance that this community is in, by name.</summary>
public sealed record AllianceFace(AllianceId Id, LocalizedText Name);
