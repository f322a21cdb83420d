namespace Juluo.Channels;

/// <summary>One emoji under a message, and who put it there, the first first.</summary>
/// <param name="Mine">The one who looks is among them.</param>
public sealed record MessageReaction(string Emoji, IReadOnlyList<PersonId> People, bool Mine);
