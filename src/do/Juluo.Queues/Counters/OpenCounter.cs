namespace Juluo.Queues;

/// <summary>POST /counters/{id}/opening — sits down at a counter: numbers are called to it from now on.</summary>
[Post("/counters/{id}/opening", Requires.SignIn, Form = typeof(ShowCounter), Then = "/counters/{id}", Say = "queues.counter.opened")]
internal sealed class OpenCounter(UnitOfWork work, Clock clock) : Slice<OpenCounter.Input, Done>
{
    public sealed record Input(CounterId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await AtCounter.Of(work, clock, input.Id, caller, hold: true, stop) is not { Counter: var counter })
            return new NotFound();
        if (counter.StaffedBy is { } other && other != caller.Self)
            return new CounterErrors.StaffedByAnother();
        var counters = new CounterStore(work, clock);
        if (await counters.Of(caller.Self, stop) is { } at && at.Id != counter.Id)
            return new CounterErrors.AtAnother(at.Label);
        return await counters.Open(counter.Id, caller.Self, stop) ? Done.It : new CounterErrors.AtAnother("—");
    }
}
