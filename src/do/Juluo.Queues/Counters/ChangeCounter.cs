namespace Juluo.Queues;

/// <summary>POST /counters/{id}/details — changes a counter's label and the topics it serves.</summary>
[Post("/counters/{id}/details", QueueRights.Manage, Form = typeof(ShowCounter))]
internal sealed class ChangeCounter(UnitOfWork work, Clock clock) : Slice<ChangeCounter.Input, ChangeCounter.Output>
{
    public sealed record Input(CounterId Id) : CounterForm;

    public sealed record Output(QueueId Queue);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var counters = new CounterStore(work, clock);
        if (await counters.Find(input.Id, stop) is not { } counter)
            return new NotFound();
        var changed = await counters.Change(counter.Queue, counter.Id, input.Label!, input.Matters ?? [], stop);
        return changed.Failed ? changed.As<Output>() : new Output(counter.Queue);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/queues/{output.Queue}/settings#counters", "queues.saved");
}
