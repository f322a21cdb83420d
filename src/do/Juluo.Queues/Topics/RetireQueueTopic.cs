namespace Juluo.Queues;

/// <summary>POST /queues/{id}/topics/{topic}/removal — removes a topic: it gets no new tickets; those waiting are still called.</summary>
[Post(
    "/queues/{id}/topics/{topic}/removal",
    QueueRights.Manage,
    Form = typeof(ShowQueueSettings),
    Then = "#topics",
    Say = "queues.topic.removed"
)]
internal class RetireQueueTopic(UnitOfWork work, Clock clock) : Reversible<RetireQueueTopic.Input>
{
    public sealed record Input(QueueId Id, QueueTopicId Topic);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop) =>
        await new QueueTopicStore(work, clock).Retire(input.Id, input.Topic, done, stop) ? Done.It : new NotFound();
}

/// <summary>POST /queues/{id}/topics/{topic}/restoration — restores a removed topic.</summary>
[Undo("/queues/{id}/topics/{topic}/restoration", Say = "queues.topic.restored")]
internal sealed class RestoreQueueTopic(UnitOfWork work, Clock clock) : RetireQueueTopic(work, clock);
