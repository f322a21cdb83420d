namespace Juluo.Queues;

/// <summary>POST /queues/{id}/counters — adds a counter.</summary>
[Post("/queues/{id}/counters", QueueRights.Manage, Form = typeof(ShowQueueSettings), Then = "#counters", Say = "queues.counter.added")]
internal sealed class AddCounter(UnitOfWork work, Clock clock) : Slice<AddCounter.Input, Created<CounterId>>
{
    public sealed record Input(QueueId Id) : CounterForm;

    public override async Task<Outcome<Created<CounterId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new QueueStore(work, clock).Find(input.Id, stop) is not { } queue)
            return new NotFound();
        var counters = new CounterStore(work, clock);
        if ((await counters.Of(queue.Id, stop)).Count >= Counter.Most)
            return new CounterErrors.TooMany(Counter.Most);
        var added = await counters.Add(queue.Id, input.Label!, input.Matters ?? [], stop);
        return added.Failed ? added.As<Created<CounterId>>() : new Created<CounterId>(added.Value);
    }
}
