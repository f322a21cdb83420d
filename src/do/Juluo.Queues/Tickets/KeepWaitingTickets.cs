namespace Juluo.Queues;

/// <summary>Keeps the queues part switched on while people are waiting, as their numbers would never be called.</summary>
internal sealed class KeepWaitingTickets(UnitOfWork work) : KeepPart(Part.Queues)
{
    public sealed record PeopleWaiting(int Count) : Invalid("queues.people-waiting", "parts");

    public override async Task<Error?> Why(CancellationToken stop) =>
        (int)await work.Find<long>($"select count(*) from queues.ticket where community_id = {work.Community} and ended_at is null", stop)
            is > 0
                and var count
            ? new PeopleWaiting(count)
            : null;
}
