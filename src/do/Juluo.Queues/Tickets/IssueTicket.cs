namespace Juluo.Queues;

/// <summary>POST /queues/{id}/tickets — issues a ticket at the counter or the desk, for someone without a phone; it is printed or written down.</summary>
[Post("/queues/{id}/tickets", Requires.SignIn, Form = typeof(ShowCounters))]
internal sealed class IssueTicket(UnitOfWork work, Clock clock) : Slice<IssueTicket.Input, TakenTicket>
{
    public sealed record Input(QueueId Id, QueueTopicId? Matter = null, QueueLane Lane = QueueLane.Ordinary);

    public override async Task<Outcome<TakenTicket>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new QueueStore(work, clock).Served(input.Id, caller, stop) is { } queue
            ? await new TicketOffice(work, clock).Give(queue, input.Matter, input.Lane, staff: true, stop)
            : new NotFound();

    protected override Next After(Input input, TakenTicket output, Caller caller) =>
        new($"{output.Path}/paper?back=/queues/{input.Id}/counters");
}
