namespace Juluo.People;

public static class MessageErrors
{
    public sealed record NothingSaid() : Invalid("text");

    public sealed record NotYours : Conflict;

    public sealed record IsRemoved : Conflict;

    /// <summary>What was removed is let go of after a day.</summary>
    public sealed record GoneForGood : Gone;

    public sealed record NoEmoji() : Invalid("emoji");

    public sealed record EnoughReactions(int Most) : Conflict;

    public sealed record TooManyFiles(int Most) : Invalid("file");

    public sealed record FileTooLarge(string Name, int MostMegabytes) : Invalid("file");

    public sealed record FileNotTaken(string Name) : Invalid("file");

    public sealed record NotAPicture(string Name) : Invalid("file");
}
