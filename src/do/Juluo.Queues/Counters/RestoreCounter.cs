namespace Juluo.Queues;

/// <summary>POST /counters/{id}/restoration — restores a removed counter.</summary>
[Post("/counters/{id}/restoration", QueueRights.Manage)]
internal sealed class RestoreCounter(UnitOfWork work, Clock clock) : Slice<RestoreCounter.Input, RestoreCounter.Output>
{
    public sealed record Input(CounterId Id);

    public sealed record Output(QueueId Queue);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var counters = new CounterStore(work, clock);
        if (await counters.Find(input.Id, stop) is not { } counter)
            return new NotFound();
        var restored = await counters.Retire(counter.Id, false, stop);
        return restored.Failed ? restored.As<Output>() : new Output(counter.Queue);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/queues/{output.Queue}/settings#counters", "queues.counter.restored");
}
