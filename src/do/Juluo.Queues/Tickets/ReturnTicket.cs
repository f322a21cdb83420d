namespace Juluo.Queues;

/// <summary>POST /tickets/{secret}/return — returns a missed ticket to its place in the line, once and within the queue's grace period.</summary>
[Post("/tickets/{secret}/return", Requires.Nothing, Form = typeof(ShowTicket), Say = "queues.ticket.returned")]
internal sealed class ReturnTicket(UnitOfWork work, Clock clock) : Slice<ReturnTicket.Input, Done>
{
    public sealed record Input(string Secret);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await HeldTicket.Of(work, clock, input.Secret, hold: true, stop) is not { } held)
            return new NotFound();
        if (!held.Ticket.MayReturn(held.Queue, clock.Now))
            return new TicketErrors.Over();
        await new TicketStore(work, clock).Return(held.Ticket.Id, stop);
        return Done.It;
    }
}
