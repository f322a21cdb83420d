namespace Juluo.Queues;

/// <summary>POST /queues/{id}/closing — closes a queue permanently: only people who manage queues still see it. Issued numbers can still be called.</summary>
[Post("/queues/{id}/closing", QueueRights.Manage, Form = typeof(ShowQueueSettings), Say = "queues.queue.closed")]
internal sealed class CloseQueue(UnitOfWork work, Clock clock) : Slice<CloseQueue.Input, Done>
{
    public sealed record Input(QueueId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } queue)
            return new NotFound();
        return await store.Close(queue.Id, stop) ? Done.It : new QueueErrors.NotOpen();
    }
}
