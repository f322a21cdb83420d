namespace Juluo.Queues;

/// <summary>Shows the menu entry to people who call numbers in any queue or manage queues.</summary>
internal sealed class ServesInQueues(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        caller.May(QueueRights.Serve) || caller.May(QueueRights.Manage) || (await new StaffStore(work).Queues(caller.Self, stop)).Count > 0;
}
