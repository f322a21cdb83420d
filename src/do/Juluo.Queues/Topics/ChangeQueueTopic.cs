namespace Juluo.Queues;

/// <summary>POST /queues/{id}/topics/{topic}/details — changes a topic that people come for.</summary>
[Post("/queues/{id}/topics/{topic}/details", QueueRights.Manage, Form = typeof(ShowQueueSettings), Then = "#topics", Say = "queues.saved")]
internal sealed class ChangeQueueTopic(UnitOfWork work, Clock clock) : Slice<ChangeQueueTopic.Input, Done>
{
    public sealed record Input(QueueId Id, QueueTopicId Topic) : QueueTopicForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        return await new QueueTopicStore(work, clock).Change(input.Id, input.Topic, input, stop) ? Done.It : new NotFound();
    }
}
