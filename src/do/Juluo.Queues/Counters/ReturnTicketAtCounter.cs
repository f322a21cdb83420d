namespace Juluo.Queues;

/// <summary>POST /counters/{id}/returns — returns a missed number to the line, for a person who comes to the counter with it.</summary>
[Post("/counters/{id}/returns", Requires.SignIn, Form = typeof(ShowCounter), Say = "queues.brought-back")]
internal sealed class ReturnTicketAtCounter(UnitOfWork work, Clock clock) : Slice<ReturnTicketAtCounter.Input, Done>
{
    public sealed record Input(CounterId Id, [Required] string? Number = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await AtCounter.Of(work, clock, input.Id, caller, hold: true, stop) is not { } at)
            return new NotFound();
        var given = (input.Number ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim().ToUpperInvariant();
        if (given.Length == 0)
            return new Missing("number");
        var tickets = new TicketStore(work, clock);
        if ((await tickets.Of(at.Queue.Id, at.Day, stop)).Find(t => at.Queue.Written(t.Lane, t.Number) == given) is not { } ticket)
            return new CounterErrors.NoSuchNumber(given);
        if (!ticket.MayReturn(at.Queue, clock.Now))
            return new CounterErrors.NotMissed(given);
        await tickets.Return(ticket.Id, stop);
        return Done.It;
    }
}
