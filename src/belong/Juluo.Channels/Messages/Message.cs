namespace Juluo.Channels;

/// <summary>A message in a channel, as one person sees it: the beginning of a thread, or a reply in one.</summary>
/// <param name="Turn">Its place in the channel.</param>
/// <param name="Changed">The channel's turn at which it, its reactions or its replies changed last: a reader who follows asks for what changed since.</param>
/// <param name="Root">The message that it replies to.</param>
/// <param name="Author">Null: a bridge, or a person who was erased.</param>
/// <param name="Bridge">Who said it elsewhere, as the bridge says; no one here vouches for it.</param>
/// <param name="Text">Markdown, in which people stand as <c>&lt;@key&gt;</c>; empty once it is removed.</param>
/// <param name="RemovedBy">Its author, or a person who looks after the channel.</param>
/// <param name="NewReplies">Replies of others that the viewer has not read.</param>
public sealed record Message(
    MessageId Id,
    ChannelId Channel,
    long Turn,
    long Changed,
    MessageId? Root,
    PersonId? Author,
    string? Bridge,
    string Text,
    IReadOnlyList<PersonId> Mentions,
    Instant At,
    Instant? EditedAt,
    Instant? RemovedAt,
    PersonId? RemovedBy,
    int Replies,
    Instant? LastReplyAt,
    int NewReplies
)
{
    /// <summary>Code points.</summary>
    public const int MostText = 4000;

    public IReadOnlyList<MessageReaction> Reactions { get; init; } = [];

    public IReadOnlyList<ChannelFile> Files { get; init; } = [];

    /// <summary>The thread that it is in.</summary>
    [JsonIgnore]
    public MessageId Thread => Root ?? Id;

    /// <summary>Everybody whose name is needed to show it.</summary>
    [JsonIgnore]
    public IEnumerable<PersonId> People =>
        Mentions.Concat(Reactions.SelectMany(r => r.People)).Concat(Author is { } author ? [author] : Array.Empty<PersonId>());
}

/// <summary>One emoji under a message, and who put it there, the first first.</summary>
/// <param name="Mine">Whether the viewer is among them.</param>
public sealed record MessageReaction(string Emoji, IReadOnlyList<PersonId> People, bool Mine);
