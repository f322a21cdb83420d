namespace Juluo.Queues;

/// <summary>POST /queues/{id}/matters/{matter}/removal — removes a matter: it gets no new tickets; those waiting are still called.</summary>
[Post(
    "/queues/{id}/matters/{matter}/removal",
    QueueRights.Manage,
    Form = typeof(ShowQueueSettings),
    Then = "#matters",
    Say = "queues.matter.removed"
)]
internal class RetireMatter(UnitOfWork work, Clock clock) : Reversible<RetireMatter.Input>
{
    public sealed record Input(QueueId Id, MatterId Matter);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop) =>
        await new MatterStore(work, clock).Retire(input.Id, input.Matter, done, stop) ? Done.It : new NotFound();
}

/// <summary>POST /queues/{id}/matters/{matter}/restoration — restores a removed matter.</summary>
[Undo("/queues/{id}/matters/{matter}/restoration", Say = "queues.matter.restored")]
internal sealed class RestoreMatter(UnitOfWork work, Clock clock) : RetireMatter(work, clock);
