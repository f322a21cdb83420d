namespace Juluo.Alliances;

/// <summary>That a community signed a version, and who did so for it.</summary>
/// <param name="Name">Null: somebody who has been erased since.</param>
public sealed record Signature(CommunityId Community, int Version, string? Name, Instant At, string Hash);
