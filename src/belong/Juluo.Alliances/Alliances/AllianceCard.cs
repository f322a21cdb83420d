namespace Juluo.Alliances;

/// <summary>The id and name of an alliance of which this community is a member.</summary>
public sealed record AllianceCard(AllianceId Id, LocalizedText Name);
