namespace Juluo.Queues;

/// <summary>The webhook events of queues: a queue was opened, closed or paused for today. They contain nothing about tickets.</summary>
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
