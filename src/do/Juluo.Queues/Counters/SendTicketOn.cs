namespace Juluo.Queues;

/// <summary>POST /counters/{id}/transfer — transfers the number at a counter to another topic or a specific counter: it waits again at its old place, near the front.</summary>
[Post("/counters/{id}/transfer", Requires.SignIn, Form = typeof(ShowCounter), Say = "queues.sent-on")]
internal sealed class SendTicketOn(UnitOfWork work, Clock clock) : Slice<SendTicketOn.Input, Done>
{
    public sealed record Input(CounterId Id, QueueTopicId? Matter = null, CounterId? Counter = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await AtCounter.Of(work, clock, input.Id, caller, hold: true, stop) is not { } at)
            return new NotFound();
        if (at.Counter.With is not { } ticket)
            return new CounterErrors.NoTicket();
        if (input.Matter is null && input.Counter is null)
            return new CounterErrors.SentNowhere();
        if (input.Matter is { } asked && !(await new QueueTopicStore(work, clock).Of(at.Queue.Id, stop)).Exists(m => m.Id == asked))
            return new NotOffered("matter");
        if (
            input.Counter is { } only
            && !(await new CounterStore(work, clock).Of(at.Queue.Id, stop)).Exists(c =>
                c.Id == only && c.OpenedAt is not null && c.Id != at.Counter.Id
            )
        )
            return new NotOffered("counter");
        await new TicketStore(work, clock).SendOn(ticket, input.Matter ?? at.Counter.WithMatter!.Value, input.Counter, stop);
        return Done.It;
    }
}
