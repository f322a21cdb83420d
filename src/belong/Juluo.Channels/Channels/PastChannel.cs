namespace Juluo.Channels;

/// <summary>A channel that was somewhere else before, with what was said in it: it sends no notifications, and it is no evidence.</summary>
/// <param name="Circle">Null: of the whole community.</param>
public sealed record PastChannel(
    LocalizedText Name,
    LocalizedText? Purpose,
    CircleId? Circle,
    PersonId By,
    Instant At,
    IReadOnlyList<PastMessage> Messages
);
