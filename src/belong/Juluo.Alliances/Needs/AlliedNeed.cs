namespace Juluo.Alliances;

/// <summary>An unmet need of a person of an allied community, in their words and without their name.</summary>
/// <param name="Handle">The handle for offering help; different for each viewer.</param>
/// <param name="Offered">The state of the viewer's offer of help, or null.</param>
public sealed record AlliedNeed(AlliedHandle Handle, CommunityCard Community, string Text, Instant AskedAt, ContactState? Offered);
