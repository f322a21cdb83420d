namespace Juluo.Queues;

/// <summary>Checks if a queue issues a ticket now. Pure.</summary>
internal static class Taking
{
    /// <param name="staff">True for staff, who can issue tickets in the last minutes and while the queue is paused.</param>
    /// <returns>The reason for refusing, or null.</returns>
    public static Error? Refuses(Queue queue, QueueHours hours, Instant now, bool staff)
    {
        if (queue.State != QueueState.Open)
            return new TicketErrors.Closed();
        if (hours.OpenAt(now) is not { } span)
            return hours.OpensNext(now) is { } opens ? new TicketErrors.ClosedUntil(opens) : new TicketErrors.Closed();
        if (staff)
            return null;
        var day = hours.DayAt(now);
        if (queue.PausedOn == day)
            return new TicketErrors.Paused();
        var last = hours.Of(day).Select(s => s.End).DefaultIfEmpty(span.End).Max();
        return span.End == last && now >= last - Duration.FromMinutes(queue.LastMinutes) ? new TicketErrors.TooLate() : null;
    }

    /// <summary>Returns an error with the seconds until the limit per minute allows another ticket, or null if it does now.</summary>
    public static TicketErrors.TooManyNow? TooMany(Queue queue, int lately, Instant? first, Instant now) =>
        lately < queue.PerMinute || first is not { } began
            ? null
            : new((int)Math.Max(1, Math.Ceiling((began + Duration.FromMinutes(1) - now).TotalSeconds)));
}
