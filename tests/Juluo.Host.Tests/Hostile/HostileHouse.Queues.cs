namespace Juluo.Host.Tests;

/// <summary>Objects required for examples with a queue.</summary>
public sealed partial class HostileHouse
{
    /// <summary>The service of the queue made last.</summary>
    internal Guid Matter { get; private set; }

    /// <summary>An open queue, open day and night, for tickets from anywhere.</summary>
    internal async Task<Guid> Queue()
    {
        var queue = await Made("/queues", Examples.Queue(0));
        Matter = await Made($"/queues/{queue}/topics", new { title = new { en = "Apply" }, minutes = 10 });
        await Do("update queues.queue set opened_at = '2026-11-19', per_minute = 600 where id = $1", queue);
        return queue;
    }

    internal Task<Guid> QueueMatter() => Task.FromResult(Matter);

    internal async Task<Guid> QueueCounter() => await Made($"/queues/{await Queue()}/counters", new { label = "1" });

    /// <summary>A counter of a queue in which the first number has just missed its call.</summary>
    internal async Task<Guid> MissedAt()
    {
        var queue = await Queue();
        var counter = await Made($"/queues/{queue}/counters", new { label = "1" });
        var ticket = await Made($"/queues/{queue}/tickets", new { matter = Matter });
        await Do("update queues.ticket set state = 'no_show', missed = 1, ended_at = issued_at where id = $1", ticket);
        return counter;
    }
}
