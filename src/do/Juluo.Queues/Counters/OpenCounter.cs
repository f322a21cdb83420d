namespace Juluo.Queues;

/// <summary>POST /counters/{id}/opening — opens a counter for the caller; numbers can then be called to it.</summary>
[Post("/counters/{id}/opening", Requires.SignIn, Form = typeof(ShowCounter), Say = "queues.counter.opened")]
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
        if (await Elsewhere(counters, counter, caller, stop) is { } elsewhere)
            return elsewhere;
        return await counters.Open(counter.Id, caller.Self, stop) ? Done.It : new CounterErrors.AtAnother("—");
    }

    /// <summary>Returns an error if the caller works at another counter, or null.</summary>
    internal static async Task<Error?> Elsewhere(CounterStore counters, Counter counter, Caller caller, CancellationToken stop) =>
        await counters.Of(caller.Self, stop) is { } at && at.Id != counter.Id ? new CounterErrors.AtAnother(at.Label) : null;
}
