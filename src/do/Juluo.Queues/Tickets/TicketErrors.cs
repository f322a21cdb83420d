namespace Juluo.Queues;

internal static class TicketErrors
{
    public sealed record WrongCode() : Invalid("ticket.wrong-code", "code");

    /// <param name="Opens">The time at which it opens next.</param>
    public sealed record ClosedUntil(Instant Opens) : Conflict("ticket.closed-until");

    public sealed record Closed() : Conflict("ticket.closed");

    /// <summary>The queue closes soon, and waiting people are still to be served.</summary>
    public sealed record TooLate() : Conflict("ticket.too-late");

    public sealed record Paused() : Conflict("ticket.paused");

    /// <summary>More tickets were taken within a minute than the queue allows.</summary>
    public sealed record TooManyNow(int Seconds) : Error("ticket.too-many-now", 429), IRetryAfter;

    /// <summary>The ticket is not waiting: it was called, ended or missed.</summary>
    public sealed record NotWaiting() : Conflict("ticket.not-waiting");

    public sealed record LetPassEnough(int Most) : Conflict("ticket.let-pass-enough");

    public sealed record NobodyBehind() : Conflict("ticket.nobody-behind");

    public sealed record BackTooLate() : Invalid("ticket.back-too-late", "minutes");

    /// <summary>The grace period is over, or the ticket was missed twice.</summary>
    public sealed record Over() : Conflict("ticket.over");
}
