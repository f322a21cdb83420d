namespace Juluo.Queues;

/// <summary>POST /queues/{id}/matters/{matter}/removal — removes a matter: no new ticket is for it; those that are waiting are called.</summary>
[Post(
    "/queues/{id}/matters/{matter}/removal",
    QueueRights.Manage,
    Form = typeof(ShowQueueSettings),
    Then = "/queues/{id}/settings#matters",
    Say = "queues.matter.removed",
    Undo = "/queues/{id}/matters/{matter}/restoration"
)]
internal sealed class RetireMatter(UnitOfWork work, Clock clock) : Slice<RetireMatter.Input, Done>
{
    public sealed record Input(QueueId Id, MatterId Matter);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new MatterStore(work, clock).Retire(input.Id, input.Matter, true, stop) ? Done.It : new NotFound();
}
