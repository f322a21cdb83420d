namespace Juluo.Queues;

/// <summary>What webhooks may be told: that a queue begins, ends, or gives no more numbers today. Of tickets they learn nothing.</summary>
public sealed partial class QueuesModule
{
    public override void Events(PublicEvents events)
    {
        Queue("opened", QueueChanged.Opened);
        Queue("closed", QueueChanged.Closed);
        Queue("paused", QueueChanged.Paused);
        Queue("resumed", QueueChanged.Resumed);

        void Queue(string verb, string change) =>
            events.Add<QueueChanged, QueueChanged.Data>(
                $"queues.queue.{verb}",
                QueueRights.Serve,
                f => f.Change == change ? new(f.Queue) : null
            );
    }
}
