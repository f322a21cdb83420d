namespace Juluo.Queues;

/// <summary>POST /tickets/{secret}/absence — keeps a ticket's place while its holder is away for a number of minutes: the ticket is skipped until then, and has the same place afterwards.</summary>
[Post("/tickets/{secret}/absence", Requires.Nothing, Form = typeof(ShowTicket), Say = "queues.ticket.away.keeps")]
internal sealed class PauseTicket(UnitOfWork work, Clock clock) : Slice<PauseTicket.Input, Done>
{
    private const int Most = 240;

    public sealed record Input(string Secret, int Minutes = 30);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await HeldTicket.Of(work, clock, input.Secret, hold: true, stop) is not { } held)
            return new NotFound();
        if (held.Ticket.State != TicketState.Waiting)
            return new TicketErrors.NotWaiting();
        var back = clock.Now + Duration.FromMinutes(input.Minutes);
        if (input.Minutes is < 1 or > Most || back > held.Hours.EndOf(held.Ticket.Day))
            return new TicketErrors.BackTooLate();
        await new TicketStore(work, clock).SetAway(held.Ticket.Id, back, stop);
        return Done.It;
    }
}
