namespace Juluo.Queues;

/// <summary>Staff appointed to single queues; people with the right to serve in all queues aren't included.</summary>
internal sealed class StaffStore(UnitOfWork work)
{
    public Task<List<PersonId>> Of(QueueId queue, CancellationToken stop) =>
        work.List<PersonId>(
            $"select person_id from queues.queue_staff where community_id = {work.Community} and queue_id = {queue} order by since, person_id",
            stop
        );

    public Task<bool> Has(QueueId queue, PersonId person, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from queues.queue_staff where community_id = {work.Community} and queue_id = {queue} and person_id = {person})",
            stop
        );

    /// <summary>Returns the queues to which a person is appointed, in no particular order.</summary>
    public Task<List<QueueId>> Queues(PersonId person, CancellationToken stop) =>
        work.List<QueueId>($"select queue_id from queues.queue_staff where community_id = {work.Community} and person_id = {person}", stop);

    public async Task<bool> Add(QueueId queue, PersonId person, Instant now, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into queues.queue_staff (community_id, queue_id, person_id, since) values ({work.Community}, {queue}, {person}, {now})
            on conflict do nothing
            """,
            stop
        ) == 1;

    public async Task<bool> Remove(QueueId queue, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"delete from queues.queue_staff where community_id = {work.Community} and queue_id = {queue} and person_id = {person}",
            stop
        ) == 1;
}
