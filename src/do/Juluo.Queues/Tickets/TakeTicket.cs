namespace Juluo.Queues;

/// <summary>
/// POST /queues/{id}/ticket — takes a ticket by phone. A browser with a waiting ticket is sent to that one. No name, phone number or device is asked for or stored; only the response
/// contains the URL of the ticket's page. 429 if more tickets are taken in this minute than the queue allows.
/// </summary>
[Post("/queues/{id}/ticket", Requires.Nothing, Form = typeof(ShowTicketForm))]
internal sealed class TakeTicket(UnitOfWork work, Clock clock, TicketCookie cookie) : Slice<TakeTicket.Input, TakenTicket>
{
    public sealed record Input(QueueId Id, QueueTopicId? Matter = null, QueueLane Lane = QueueLane.Ordinary, string? Code = null);

    public override async Task<Outcome<TakenTicket>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } queue || await store.Secret(queue.Id, stop) is not { } secret)
            return new NotFound();
        var day = (await store.Hours(queue, stop)).DayAt(clock.Now);
        if (await cookie.Find(work, clock, queue, day, stop) is { } mine)
            return mine;
        if (PresenceCode.Fits(input.Code, queue.Entry, secret, day, clock.Now))
        {
            var given = await new TicketOffice(work, clock).Give(queue, input.Matter, input.Lane, staff: false, stop);
            if (!given.Failed)
                cookie.Leave(queue.Id, given.Value.Secret);
            return given;
        }

        return FormText.Some(input.Code) is null ? new Missing("code") : new TicketErrors.WrongCode();
    }

    protected override Next After(Input input, TakenTicket output, Caller caller) => new(output.Path);
}
