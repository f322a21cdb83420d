namespace Juluo.Queues;

/// <summary>What a person may do with queues.</summary>
internal static class QueueRights
{
    /// <summary>To add queues and change them.</summary>
    public const string Manage = "queues.manage";

    /// <summary>To call numbers at the counters of every queue; others may at those to which they are appointed.</summary>
    public const string Serve = "queues.serve";

    /// <summary>Whether a person may call numbers in a queue.</summary>
    public static async Task<bool> MayServe(UnitOfWork work, QueueId queue, Caller caller, CancellationToken stop) =>
        caller.May(Serve) || (caller.Person is { } person && await new StaffStore(work).Has(queue, person, stop));
}
