namespace Juluo.Queues;

/// <summary>
/// POST /counters/{id}/next — calls the next number to a counter and marks the previous one as served. Concurrent calls get different numbers: each locks the line, and the database guarantees
/// that a ticket is at one counter only.
/// </summary>
[Post("/counters/{id}/next", Requires.SignIn, Form = typeof(ShowCounter))]
internal sealed class CallNext(UnitOfWork work, Clock clock) : Slice<CallNext.Input, CallNext.Output>
{
    public sealed record Input(CounterId Id);

    /// <param name="Number">The number called, or null if no one is waiting for this counter.</param>
    public sealed record Output(string? Number);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await AtCounter.Of(work, clock, input.Id, caller, hold: true, stop) is not { Counter: var counter } at)
            return new NotFound();
        if (counter.OpenedAt is null)
            return new CounterErrors.NotOpen();
        var tickets = new TicketStore(work, clock);
        if (counter.With is { } served)
            await tickets.End(served, TicketState.Served, stop);
        var line = await LineNow.Read(work, clock, at.Queue, at.Hours, stop);
        var (index, run) = line.Next(counter);
        await tickets.SetRun(counter.Id, run, stop);
        if (index < 0)
            return new Output(null);
        var next = line.Waiting[index];
        var called = await tickets.Call(next, counter.Id, stop);
        return called.Failed ? called.As<Output>() : new Output(at.Queue.Written(next.Lane, next.Number));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        output.Number is { } number
            ? new($"/counters/{input.Id}", "queues.called", new Dictionary<string, string> { ["number"] = number })
            : new($"/counters/{input.Id}", "queues.called.nobody");
}
