namespace Juluo.Queues;

/// <summary>POST /queues/{id}/kiosk — takes a ticket at the kiosk, to be printed.</summary>
[Post("/queues/{id}/kiosk", Requires.Nothing, Form = typeof(ShowKiosk))]
internal sealed class TakeTicketAtKiosk(UnitOfWork work, Clock clock) : Slice<TakeTicketAtKiosk.Input, TakenTicket>
{
    public sealed record Input(QueueId Id, QueueTopicId? Matter = null, QueueLane Lane = QueueLane.Ordinary, string? Key = null);

    public override async Task<Outcome<TakenTicket>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await KioskDoor.Enter(work, clock, input.Id, input.Key, caller, stop) is { Queue: var queue }
            ? await new TicketOffice(work, clock).Give(queue, input.Matter, input.Lane, staff: false, stop)
            : new NotFound();

    protected override Next After(Input input, TakenTicket output, Caller caller)
    {
        var back = input.Key is null ? $"/queues/{input.Id}/kiosk" : $"/queues/{input.Id}/kiosk?key={Uri.EscapeDataString(input.Key)}";
        return new($"{output.Path}/paper?back={Uri.EscapeDataString(back)}");
    }
}
