namespace Juluo.Alliances;

/// <summary>An event in an alliance's history.</summary>
/// <param name="Kind">The kind; its sentence is in the catalogues under <c>alliances.alliance.event.</c> and the kind.</param>
public sealed record AllianceEvent(Guid Id, Instant At, string Kind, CommunityId By, CommunityId? About, int? Version);
