namespace Juluo.Queues;

/// <summary>POST /tickets/{secret}/presence — ends the absence of a ticket's holder, so that the ticket is called when its turn comes.</summary>
[Post("/tickets/{secret}/presence", Requires.Nothing, Form = typeof(ShowTicket), Say = "queues.ticket.is-back")]
internal sealed class ResumeTicket(UnitOfWork work, Clock clock) : Slice<ResumeTicket.Input, Done>
{
    public sealed record Input(string Secret);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await HeldTicket.Of(work, clock, input.Secret, hold: true, stop) is not { } held)
            return new NotFound();
        if (held.Ticket.State != TicketState.Waiting)
            return new TicketErrors.NotWaiting();
        await new TicketStore(work, clock).SetAway(held.Ticket.Id, null, stop);
        return Done.It;
    }
}
