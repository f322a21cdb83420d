namespace Juluo.Channels;

/// <summary>A channel to import with its messages: it sends no notifications, and doesn't count as evidence.</summary>
/// <param name="Circle">The circle, or null for the whole community.</param>
public sealed record PastChannel(
    LocalizedText Name,
    LocalizedText? Purpose,
    CircleId? Circle,
    PersonId By,
    Instant At,
    IReadOnlyList<PastMessage> Messages
);
