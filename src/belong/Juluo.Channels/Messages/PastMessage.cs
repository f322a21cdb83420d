namespace Juluo.Channels;

/// <summary>A message to import, with its replies and reactions.</summary>
public sealed record PastMessage(PersonId By, Instant At, string Text)
{
    public IReadOnlyList<PastMessage> Replies { get; init; } = [];

    public IReadOnlyList<(PersonId By, string Emoji)> Reactions { get; init; } = [];
}
