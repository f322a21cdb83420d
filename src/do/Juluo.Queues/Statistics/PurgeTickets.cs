namespace Juluo.Queues;

/// <summary>
/// Reduces the tickets of past days to counts and sums by local hour, and deletes tickets and calls. A ticket that was still waiting or called counts as gone. Locks
/// the line, so that no one takes a number of the old day in the meantime.
/// </summary>
[Named("queues.purge-tickets")]
internal sealed class PurgeTickets(UnitOfWork work, Clock clock) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var (queues, tickets) = (new QueueStore(work, clock), new TicketStore(work, clock));
        foreach (var queue in await queues.All(stop))
        {
            var hours = await queues.Hours(queue, stop);
            var day = hours.DayAt(clock.Now);
            if (!await Has(queue.Id, day, stop))
                continue;
            await tickets.Hold(queue.Id, day, stop);
            await Count(queue.Id, day, hours.Zone.Id, stop);
            await work.Do(
                $"delete from queues.ticket where community_id = {work.Community} and queue_id = {queue.Id} and day < {day}",
                stop
            );
        }
    }

    private Task<bool> Has(QueueId queue, LocalDate day, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from queues.ticket where community_id = {work.Community} and queue_id = {queue} and day < {day})",
            stop
        );

    private Task Count(QueueId queue, LocalDate day, string zone, CancellationToken stop) =>
        work.Do(
            $"""
            insert into queues.hour_count (community_id, queue_id, day, hour, lane, matter_id, issued, served, missed, gone, waits, wait_seconds, handlings,
              handling_seconds, handling_squares)
            select community_id, queue_id, day, hour, lane, matter_id, sum(issued), sum(served), sum(missed), sum(gone), sum(waits), sum(wait_seconds),
              sum(handlings), sum(handling_seconds), sum(handling_squares)
            from (
              select t.community_id, t.queue_id, t.day, extract(hour from t.issued_at at time zone {zone})::int as hour, t.lane, t.matter_id, 1 as issued,
                (t.state = 'served')::int as served, (t.state = 'no_show')::int as missed, (t.state in ('left', 'waiting', 'called'))::int as gone,
                0 as waits, 0::float8 as wait_seconds, 0 as handlings, 0::float8 as handling_seconds, 0::float8 as handling_squares
              from queues.ticket t where t.community_id = {work.Community} and t.queue_id = {queue} and t.day < {day}
              union all
              select t.community_id, t.queue_id, t.day, extract(hour from t.first_called_at at time zone {zone})::int, t.lane, t.matter_id, 0, 0, 0, 0, 1,
                extract(epoch from t.first_called_at - t.issued_at)::float8, 0, 0, 0
              from queues.ticket t
              where t.community_id = {work.Community} and t.queue_id = {queue} and t.day < {day} and t.first_called_at is not null and t.let_pass = 0
              union all
              select t.community_id, t.queue_id, t.day, extract(hour from c.called_at at time zone {zone})::int, t.lane, c.matter_id, 0, 0, 0, 0, 0, 0, 1,
                extract(epoch from c.ended_at - c.called_at)::float8, (extract(epoch from c.ended_at - c.called_at) ^ 2)::float8
              from queues.call c join queues.ticket t on t.community_id = c.community_id and t.id = c.ticket_id
              where t.community_id = {work.Community} and t.queue_id = {queue} and t.day < {day} and c.ended_at is not null
            ) all_of_it
            group by community_id, queue_id, day, hour, lane, matter_id
            on conflict (community_id, queue_id, day, hour, lane, matter_id) do update set issued = hour_count.issued + excluded.issued,
              served = hour_count.served + excluded.served, missed = hour_count.missed + excluded.missed, gone = hour_count.gone + excluded.gone,
              waits = hour_count.waits + excluded.waits, wait_seconds = hour_count.wait_seconds + excluded.wait_seconds,
              handlings = hour_count.handlings + excluded.handlings, handling_seconds = hour_count.handling_seconds + excluded.handling_seconds,
              handling_squares = hour_count.handling_squares + excluded.handling_squares
            """,
            stop
        );
}
