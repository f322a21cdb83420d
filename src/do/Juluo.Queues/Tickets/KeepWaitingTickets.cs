namespace Juluo.Queues;

/// <summary>People with a number would not be called.</summary>
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
