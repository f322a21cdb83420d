namespace Juluo.Queues;

/// <summary>POST /queues/{id}/matters/{matter}/restoration — offers a matter again that was removed.</summary>
[Post(
    "/queues/{id}/matters/{matter}/restoration",
    QueueRights.Manage,
    Form = typeof(ShowQueueSettings),
    Then = "/queues/{id}/settings#matters",
    Say = "queues.matter.restored"
)]
internal sealed class RestoreMatter(UnitOfWork work, Clock clock) : Slice<RestoreMatter.Input, Done>
{
    public sealed record Input(QueueId Id, MatterId Matter);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new MatterStore(work, clock).Retire(input.Id, input.Matter, false, stop) ? Done.It : new NotFound();
}
