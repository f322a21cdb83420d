namespace Juluo.Alliances;

/// <summary>Something that happened in an alliance.</summary>
/// <param name="Kind">A word; the sentence stands in the catalogues under <c>alliances.alliance.event.</c> and it.</param>
public sealed record AllianceEvent(Guid Id, Instant At, string Kind, CommunityId By, CommunityId? About, int? Version);
