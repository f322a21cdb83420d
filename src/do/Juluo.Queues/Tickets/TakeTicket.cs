namespace Juluo.Queues;

/// <summary>
/// POST /queues/{id}/ticket — takes a ticket by phone. No name, number or device is asked for or kept; the answer has the address of the ticket's own page, which is nowhere else. 429: more tickets in this
/// minute than the queue gives.
/// </summary>
[Post("/queues/{id}/ticket", Requires.Nothing, Form = typeof(ShowTicketForm))]
internal sealed class TakeTicket(UnitOfWork work, Clock clock) : Slice<TakeTicket.Input, TakenTicket>
{
    public sealed record Input(QueueId Id, MatterId? Matter = null, QueueLane Lane = QueueLane.Ordinary, string? Code = null);

    public override async Task<Outcome<TakenTicket>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } queue || await store.Secret(queue.Id, stop) is not { } secret)
            return new NotFound();
        var day = (await store.Hours(queue, stop)).DayAt(clock.Now);
        if (PresenceCode.Fits(input.Code, queue.Entry, secret, day, clock.Now))
            return await new TicketOffice(work, clock).Give(queue, input.Matter, input.Lane, staff: false, stop);
        return FormText.Some(input.Code) is null ? new Missing("code") : new TicketErrors.WrongCode();
    }

    protected override Next After(Input input, TakenTicket output, Caller caller) => new(output.Path);
}
