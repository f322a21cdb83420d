namespace Juluo.Queues;

/// <summary>POST /queues/{id}/matters/{matter}/details — changes a matter that people come for.</summary>
[Post(
    "/queues/{id}/matters/{matter}/details",
    QueueRights.Manage,
    Form = typeof(ShowQueueSettings),
    Then = "#matters",
    Say = "queues.saved"
)]
internal sealed class ChangeMatter(UnitOfWork work, Clock clock) : Slice<ChangeMatter.Input, Done>
{
    public sealed record Input(QueueId Id, MatterId Matter) : MatterForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        return await new MatterStore(work, clock).Change(input.Id, input.Matter, input, stop) ? Done.It : new NotFound();
    }
}
