namespace Juluo.Queues;

/// <summary>Whether the caller calls numbers in any queue, or looks after queues.</summary>
internal sealed class ServesInQueues(UnitOfWork work) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        caller.May(QueueRights.Serve) || caller.May(QueueRights.Manage) || (await new StaffStore(work).Queues(caller.Self, stop)).Count > 0;
}
