namespace Juluo.Queues;

/// <summary>POST /queues/{id}/details — changes a queue's description, hours and settings. Waiting tickets keep their places.</summary>
[Post(
    "/queues/{id}/details",
    QueueRights.Manage,
    Form = typeof(ShowQueueSettings),
    Changes = typeof(ShowQueueSettings),
    Say = "queues.saved"
)]
internal sealed class ChangeQueue(UnitOfWork work, Clock clock, Sites sites) : Slice<ChangeQueue.Input, Done>
{
    public sealed record Input(QueueId Id) : QueueForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } queue)
            return new NotFound();
        var said = input.Trimmed();
        var week = said.Week();
        if (week.Failed)
            return week.As<Done>();
        if (said.Site is { } site && !(await sites.All(stop)).Exists(s => s.Id == site))
            return new NotOffered("site");
        await store.Change(queue.Id, said, week.Value, stop);
        return Done.It;
    }
}
