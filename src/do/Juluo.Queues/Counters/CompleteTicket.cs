namespace Juluo.Queues;

/// <summary>POST /counters/{id}/completion — marks the number at a counter as served, without calling another.</summary>
[Post("/counters/{id}/completion", Requires.SignIn, Form = typeof(ShowCounter), Say = "queues.served")]
internal sealed class CompleteTicket(UnitOfWork work, Clock clock) : Slice<CompleteTicket.Input, Done>
{
    public sealed record Input(CounterId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await AtCounter.Of(work, clock, input.Id, caller, hold: true, stop) is not { } at)
            return new NotFound();
        if (at.Counter.With is not { } ticket)
            return new CounterErrors.NoTicket();
        await new TicketStore(work, clock).End(ticket, TicketState.Served, stop);
        return Done.It;
    }
}
