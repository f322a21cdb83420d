namespace Juluo.Queues;

/// <summary>POST /tickets/{secret}/leaving — gives a ticket up: those behind it move on.</summary>
[Post("/tickets/{secret}/leaving", Requires.Nothing, Form = typeof(ShowTicket), Say = "queues.ticket.left")]
internal sealed class LeaveQueue(UnitOfWork work, Clock clock) : Slice<LeaveQueue.Input, Done>
{
    public sealed record Input(string Secret);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await HeldTicket.Of(work, clock, input.Secret, hold: true, stop) is not { } held)
            return new NotFound();
        if (held.Ticket.State is not (TicketState.Waiting or TicketState.Called))
            return new TicketErrors.NotWaiting();
        await new TicketStore(work, clock).End(held.Ticket.Id, TicketState.Left, stop);
        return Done.It;
    }
}
