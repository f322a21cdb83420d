namespace Juluo.Queues;

/// <summary>POST /counters/{id}/closing — closes a counter, for a break or the day. 409 while a ticket is at it.</summary>
[Post("/counters/{id}/closing", Requires.SignIn, Form = typeof(ShowCounter), Say = "queues.counter.closed")]
internal sealed class CloseCounter(UnitOfWork work, Clock clock) : Slice<CloseCounter.Input, Done>
{
    public sealed record Input(CounterId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await AtCounter.Of(work, clock, input.Id, caller, hold: true, stop) is not { Counter: var counter })
            return new NotFound();
        if (counter.With is { } with)
            return await CounterChecks.Has(work, clock, with, stop);
        if (counter.OpenedAt is null)
            return new CounterErrors.NotOpen();
        await new CounterStore(work, clock).Close(counter.Id, stop);
        return Done.It;
    }
}
