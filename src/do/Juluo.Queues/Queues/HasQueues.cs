namespace Juluo.Queues;

/// <summary>Shows the menu entry once a queue has been opened.</summary>
internal sealed class HasQueues(UnitOfWork work) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from queues.queue where community_id = {work.Community} and opened_at is not null)",
            stop
        );
}
