namespace Juluo.Queues;

/// <summary>A ticket with its queue and the queue's hours.</summary>
internal sealed record HeldTicket(Ticket Ticket, Queue Queue, QueueHours Hours)
{
    public static async Task<HeldTicket?> Of(UnitOfWork work, Clock clock, string secret, bool hold, CancellationToken stop)
    {
        var tickets = new TicketStore(work, clock);
        var queues = new QueueStore(work, clock);
        if (await tickets.ByAddress(secret, stop) is not { } ticket || await queues.Find(ticket.Queue, stop) is not { } queue)
            return null;
        var hours = await queues.Hours(queue, stop);
        if (!hold)
            return new(ticket, queue, hours);
        await tickets.Hold(queue.Id, hours.DayAt(clock.Now), stop);
        return await tickets.Find(ticket.Id, stop) is { } held ? new(held, queue, hours) : null;
    }
}
