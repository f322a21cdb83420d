namespace Juluo.Alliances;

/// <summary>What somebody of an allied community needs and nobody there can do, in their words and without their name.</summary>
/// <param name="Handle">By what whoever looks may offer help; another one for everybody who looks.</param>
/// <param name="Offered">Where it stands, if whoever looks offered help.</param>
public sealed record AlliedNeed(AlliedHandle Handle, CommunityFace Community, string Text, Instant AskedAt, ContactState? Offered);
