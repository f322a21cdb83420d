namespace Juluo.Queues;

internal static class QueueErrors
{
    public sealed record OutOfRange(string At, int Least, int Most) : Invalid("queue.out-of-range", At);

    /// <summary>The letter must be one from A to Z.</summary>
    public sealed record NoLetter(string At) : Invalid("queue.no-letter", At);

    public sealed record SameLetter() : Invalid("queue.same-letter", "priorityLetter");

    public sealed record NoHours() : Invalid("queue.no-hours", "weekdays");

    public sealed record NoTopic() : Conflict("queue.no-matter");

    public sealed record OpenAlready() : Conflict("queue.open-already");

    public sealed record NotOpen() : Conflict("queue.not-open");

    public sealed record PausedAlready() : Conflict("queue.paused-already");

    public sealed record NotPaused() : Conflict("queue.not-paused");

    public sealed record StaffAlready() : Conflict("queue.staff-already");
}
