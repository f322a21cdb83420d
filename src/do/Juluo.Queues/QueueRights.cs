namespace Juluo.Queues;

/// <summary>Permissions of queues.</summary>
internal static class QueueRights
{
    /// <summary>The permission to add and change queues.</summary>
    public const string Manage = "queues.manage";

    /// <summary>The permission to call numbers at the counters of all queues. Without it, people may do so in queues to which they are appointed.</summary>
    public const string Serve = "queues.serve";

    /// <summary>Returns true if the caller may call numbers in a queue.</summary>
    public static async Task<bool> MayServe(UnitOfWork work, QueueId queue, Caller caller, CancellationToken stop) =>
        caller.May(Serve) || (caller.Person is { } person && await new StaffStore(work).Has(queue, person, stop));
}
