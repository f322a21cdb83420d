namespace Juluo.Alliances;

/// <summary>What a person of an allied community needs and no one there can do, in their words and without their name.</summary>
/// <param name="Handle">The handle by which the viewer may offer help; it is different for each viewer.</param>
/// <param name="Offered">How the offer stands, if the viewer offered help.</param>
public sealed record AlliedNeed(AlliedHandle Handle, CommunityFace Community, string Text, Instant AskedAt, ContactState? Offered);
