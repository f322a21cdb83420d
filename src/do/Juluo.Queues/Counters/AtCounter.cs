namespace Juluo.Queues;

/// <summary>A counter at which the caller may serve, with its queue, optionally locked.</summary>
internal sealed record AtCounter(Queue Queue, Counter Counter, QueueHours Hours, LocalDate Day)
{
    public static async Task<AtCounter?> Of(UnitOfWork work, Clock clock, CounterId id, Caller caller, bool hold, CancellationToken stop)
    {
        var counters = new CounterStore(work, clock);
        var queues = new QueueStore(work, clock);
        if (
            await counters.Find(id, stop) is not { RetiredAt: null } counter
            || await queues.Served(counter.Queue, caller, stop) is not { } queue
        )
            return null;
        var hours = await queues.Hours(queue, stop);
        var day = hours.DayAt(clock.Now);
        if (!hold)
            return new(queue, counter, hours, day);
        await new TicketStore(work, clock).Hold(queue.Id, day, stop);
        return new(queue, (await counters.Find(id, stop))!, hours, day);
    }
}
