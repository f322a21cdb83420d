namespace Juluo.Channels;

/// <summary>A message in a channel, as one person sees it: the beginning of a thread, or a reply in one.</summary>
/// <param name="Turn">The place in the channel.</param>
/// <param name="Changed">The channel's turn of the last change of it, its reactions or its replies, for clients that poll for changes.</param>
/// <param name="Root">The first message of its thread, or null for one that begins a thread.</param>
/// <param name="Author">The author, or null for a bridge or an erased person.</param>
/// <param name="Bridge">The external author as named by the bridge, unverified.</param>
/// <param name="Text">The Markdown text, with mentions as <c>&lt;@key&gt;</c>; empty once removed.</param>
/// <param name="RemovedBy">The person who removed it: its author or a moderator.</param>
/// <param name="NewReplies">The number of replies of others that the viewer hasn't read.</param>
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
    /// <summary>The maximum number of code points of a text; a longer one is refused.</summary>
    public const int MostText = 4000;

    public IReadOnlyList<MessageReaction> Reactions { get; init; } = [];

    public IReadOnlyList<ChannelFile> Files { get; init; } = [];

    /// <summary>The id of the first message of the thread.</summary>
    [JsonIgnore]
    public MessageId Thread => Root ?? Id;

    /// <summary>The people whose names are needed to show the message.</summary>
    [JsonIgnore]
    public IEnumerable<PersonId> People =>
        Mentions.Concat(Reactions.SelectMany(r => r.People)).Concat(Author is { } author ? [author] : Array.Empty<PersonId>());
}

/// <summary>An emoji on a message, with the people who added it in the order in which they did.</summary>
/// <param name="Mine">True if the viewer is among them.</param>
public sealed record MessageReaction(string Emoji, IReadOnlyList<PersonId> People, bool Mine);
