namespace Juluo.Queues;

/// <summary>POST /queues/{id}/topics — adds a topic that people come for.</summary>
[Post("/queues/{id}/topics", QueueRights.Manage, Form = typeof(ShowQueueSettings), Then = "#topics", Say = "queues.topic.added")]
internal sealed class AddQueueTopic(UnitOfWork work, Clock clock) : Slice<AddQueueTopic.Input, Created<QueueTopicId>>
{
    public sealed record Input(QueueId Id) : QueueTopicForm;

    public override async Task<Outcome<Created<QueueTopicId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new QueueStore(work, clock).Find(input.Id, stop) is not { } queue)
            return new NotFound();
        var topics = new QueueTopicStore(work, clock);
        return (await topics.Ever(queue.Id, stop)).Count >= QueueTopic.Most
            ? new QueueTopicErrors.TooMany(QueueTopic.Most)
            : new Created<QueueTopicId>(await topics.Add(queue.Id, input, stop));
    }
}
