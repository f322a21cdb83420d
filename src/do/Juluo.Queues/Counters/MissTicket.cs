namespace Juluo.Queues;

/// <summary>POST /counters/{id}/absence — marks the number at a counter as missed: it can return once within the queue's grace period.</summary>
[Post("/counters/{id}/absence", Requires.SignIn, Form = typeof(ShowCounter), Say = "queues.missed")]
internal sealed class MissTicket(UnitOfWork work, Clock clock) : Slice<MissTicket.Input, Done>
{
    public sealed record Input(CounterId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await AtCounter.Of(work, clock, input.Id, caller, hold: true, stop) is not { } at)
            return new NotFound();
        if (at.Counter.With is not { } ticket)
            return new CounterErrors.NoTicket();
        await new TicketStore(work, clock).End(ticket, TicketState.NoShow, stop);
        return Done.It;
    }
}
