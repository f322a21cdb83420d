namespace Juluo.Queues;

/// <summary>Errors that prevent actions at a counter.</summary>
internal static class CounterChecks
{
    /// <summary>Returns the error that a ticket is still at the counter.</summary>
    public static async Task<CounterErrors.HasTicket> Has(UnitOfWork work, Clock clock, TicketId ticket, CancellationToken stop)
    {
        var with = (await new TicketStore(work, clock).Find(ticket, stop))!;
        var queue = (await new QueueStore(work, clock).Find(with.Queue, stop))!;
        return new(queue.Written(with.Lane, with.Number));
    }
}
