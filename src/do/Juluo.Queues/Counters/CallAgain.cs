namespace Juluo.Queues;

/// <summary>POST /counters/{id}/repetition — calls the number at a counter once more and moves it to the top of the screen.</summary>
[Post("/counters/{id}/repetition", Requires.SignIn, Form = typeof(ShowCounter), Say = "queues.again")]
internal sealed class CallAgain(UnitOfWork work, Clock clock) : Slice<CallAgain.Input, Done>
{
    public sealed record Input(CounterId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await AtCounter.Of(work, clock, input.Id, caller, hold: true, stop) is not { } at)
            return new NotFound();
        if (at.Counter.With is not { } ticket)
            return new CounterErrors.NoTicket();
        await new TicketStore(work, clock).CallAgain(ticket, stop);
        return Done.It;
    }
}
