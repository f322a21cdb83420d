namespace Juluo.Queues;

/// <summary>Ends the staff appointments of a person who leaves the community, and frees the counters that they staff.</summary>
internal sealed class QueueStaffOfLeaver(UnitOfWork work, Clock clock) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var (store, items) = (new QueueStore(work, clock), new List<Item>());
        foreach (var id in await new StaffStore(work).Queues(person, stop))
            if (await store.Find(id, stop) is { } queue)
                items.Add(new("queue-staff", queue.Name, null, $"/queues/{id}/settings"));
        return items;
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var staff = new StaffStore(work);
        foreach (var id in await staff.Queues(person, stop))
            await staff.Remove(id, person, stop);
        await new CounterStore(work, clock).Leave(null, person, stop);
    }
}
