namespace Juluo.Channels;

/// <summary>What a person said then, with what was replied and the emoji put under it.</summary>
public sealed record PastMessage(PersonId By, Instant At, string Text)
{
    public IReadOnlyList<PastMessage> Replies { get; init; } = [];

    public IReadOnlyList<(PersonId By, string Emoji)> Reactions { get; init; } = [];
}
