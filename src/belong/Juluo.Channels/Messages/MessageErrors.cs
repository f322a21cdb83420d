namespace Juluo.Channels;

internal static class MessageErrors
{
    public sealed record NothingSaid() : Invalid("message.nothing-said", "text");

    public sealed record NotYours() : Conflict("message.not-yours");

    public sealed record IsRemoved() : Conflict("message.is-removed");

    /// <summary>The message was removed more than a day ago, so its text is deleted and it can't be restored.</summary>
    public sealed record GoneForGood() : Gone("message.gone-for-good");

    public sealed record NoEmoji() : Invalid("message.no-emoji", "emoji");

    public sealed record EnoughReactions(int Most) : Conflict("message.enough-reactions");

    public sealed record TooManyFiles(int Most) : Invalid("message.too-many-files", "file");
}
