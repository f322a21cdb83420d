namespace Juluo.Queues;

/// <summary>POST /queues/{id}/opening — opens a queue, which must have at least one topic.</summary>
[Post("/queues/{id}/opening", QueueRights.Manage, Form = typeof(ShowQueueSettings), Say = "queues.queue.opened")]
internal sealed class OpenQueue(UnitOfWork work, Clock clock) : Slice<OpenQueue.Input, Done>
{
    public sealed record Input(QueueId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } queue)
            return new NotFound();
        if ((await new QueueTopicStore(work, clock).Of(queue.Id, stop)).Count == 0)
            return new QueueErrors.NoTopic();
        return await store.Open(queue.Id, stop) ? Done.It : new QueueErrors.OpenAlready();
    }
}
