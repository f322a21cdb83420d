namespace Juluo.Queues;

/// <summary>Shows the menu entry if there is a queue in which visitors can take a number.</summary>
internal sealed class QueuesAreOpen(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from queues.queue where community_id = {work.Community} and opened_at is not null and closed_at is null)",
            stop
        );
}
