namespace Juluo.Queues;

/// <summary>POST /tickets/{secret}/delay — lets others go first, for a person who is late: the queue sets how many; up to three times.</summary>
[Post("/tickets/{secret}/delay", Requires.Nothing, Form = typeof(ShowTicket), Say = "queues.ticket.passed")]
internal sealed class DelayTicket(UnitOfWork work, Clock clock) : Slice<DelayTicket.Input, Done>
{
    public sealed record Input(string Secret);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await HeldTicket.Of(work, clock, input.Secret, hold: true, stop) is not { } held)
            return new NotFound();
        if (held.Ticket.State != TicketState.Waiting)
            return new TicketErrors.NotWaiting();
        if (held.Ticket.LetPass >= Ticket.MostLetPass)
            return new TicketErrors.LetPassEnough(Ticket.MostLetPass);
        var tickets = new TicketStore(work, clock);
        var behind = (await tickets.Of(held.Queue.Id, held.Ticket.Day, stop))
            .Where(t => t.State == TicketState.Waiting && t.Lane == held.Ticket.Lane && t.Id != held.Ticket.Id)
            .Where(t => (t.Place, t.Number).CompareTo((held.Ticket.Place, held.Ticket.Number)) > 0)
            .Select(t => t.Place)
            .ToList();
        if (behind.Count == 0)
            return new TicketErrors.NobodyBehind();
        await tickets.Move(held.Ticket.Id, LineRule.Behind(held.Ticket.Place, behind, held.Queue.LateBy), stop);
        return Done.It;
    }
}
