namespace Juluo.Channels;

internal static class MessageErrors
{
    public sealed record NothingSaid() : Invalid("message.nothing-said", "text");

    public sealed record NotYours() : Conflict("message.not-yours");

    public sealed record IsRemoved() : Conflict("message.is-removed");

    /// <summary>Removed messages are deleted after a day.</summary>
    public sealed record GoneForGood() : Gone("message.gone-for-good");

    public sealed record NoEmoji() : Invalid("message.no-emoji", "emoji");

    public sealed record EnoughReactions(int Most) : Conflict("message.enough-reactions");

    public sealed record TooManyFiles(int Most) : Invalid("message.too-many-files", "file");
}
