namespace Juluo.Queues;

/// <summary>POST /counters/{id}/removal — removes a counter without a ticket at it.</summary>
[Post("/counters/{id}/removal", QueueRights.Manage, Form = typeof(ShowCounter))]
internal sealed class RetireCounter(UnitOfWork work, Clock clock) : Slice<RetireCounter.Input, RetireCounter.Output>
{
    public sealed record Input(CounterId Id);

    public sealed record Output(QueueId Queue);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var counters = new CounterStore(work, clock);
        if (await counters.Find(input.Id, stop) is not { } counter)
            return new NotFound();
        // Locks the line, so that no number is called to it in the meantime.
        var queues = new QueueStore(work, clock);
        if (await queues.Find(counter.Queue, stop) is { } queue)
            await new TicketStore(work, clock).Hold(queue.Id, (await queues.Hours(queue, stop)).DayAt(clock.Now), stop);
        counter = (await counters.Find(counter.Id, stop))!;
        if (counter.With is { } with)
            return await CounterChecks.Has(work, clock, with, stop);
        await counters.Close(counter.Id, stop);
        await counters.Retire(counter.Id, true, stop);
        return new Output(counter.Queue);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/queues/{output.Queue}/settings#counters", "queues.counter.removed", Undo: $"/counters/{input.Id}/restoration");
}
