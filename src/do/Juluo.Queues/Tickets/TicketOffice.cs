namespace Juluo.Queues;

/// <summary>Issues tickets, whether taken by phone, at a kiosk or at a counter. Fails if the queue is closed and, except for staff, while it is paused or over its limit per minute.</summary>
internal sealed class TicketOffice(UnitOfWork work, Clock clock)
{
    /// <param name="staff">True for staff, who have no limit per minute.</param>
    public async Task<Outcome<TakenTicket>> Give(Queue queue, QueueTopicId? topic, QueueLane lane, bool staff, CancellationToken stop)
    {
        var hours = await new QueueStore(work, clock).Hours(queue, stop);
        if (Taking.Refuses(queue, hours, clock.Now, staff) is { } refusal)
            return refusal;
        if (topic is not { } asked)
            return new Missing("matter");
        if (!(await new QueueTopicStore(work, clock).Of(queue.Id, stop)).Exists(m => m.Id == asked))
            return new NotOffered("matter");
        if (lane == QueueLane.Priority && !queue.Priority)
            return new NotOffered("lane");
        var (tickets, day) = (new TicketStore(work, clock), hours.DayAt(clock.Now));
        await tickets.Hold(queue.Id, day, stop);
        if (!staff)
        {
            var (count, first) = await tickets.LastMinute(queue.Id, day, stop);
            if (Taking.TooMany(queue, count, first, clock.Now) is { } tooMany)
                return tooMany;
        }

        var (id, number, secret) = await tickets.Issue(queue.Id, day, lane, asked, stop);
        return new TakenTicket(id, queue.Written(lane, number), secret);
    }
}
