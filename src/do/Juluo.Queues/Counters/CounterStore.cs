namespace Juluo.Queues;

/// <summary>Counters with the tickets called to them. Labels are unique among a queue's counters in use, and a person staffs one counter at a time.</summary>
internal sealed class CounterStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Rows = new(
        """
        select k.id, k.queue_id as queue, k.label, k.staffed_by, k.opened_at, k.run, k.retired_at,
          array(select m.matter_id from queues.counter_matter m where m.community_id = k.community_id and m.counter_id = k.id order by m.matter_id) as matters,
          c.ticket_id as "with", c.matter_id as with_matter, c.called_at as with_since
        from queues.counter k
        left join queues.call c on c.community_id = k.community_id and c.counter_id = k.id and c.ended_at is null
        """
    );

    /// <summary>Returns the counters of a queue by length of label, then by label, so that numbers are in numeric order; retired ones are last.</summary>
    public Task<List<Counter>> Of(QueueId queue, CancellationToken stop) =>
        work.List<Counter>(
            $"{Rows} where k.community_id = {work.Community} and k.queue_id = {queue} order by k.retired_at is not null, length(k.label), k.label, k.id",
            stop
        );

    public Task<Counter?> Find(CounterId id, CancellationToken stop) =>
        work.Find<Counter>($"{Rows} where k.community_id = {work.Community} and k.id = {id}", stop);

    /// <summary>Returns the counter at which a person works, or null.</summary>
    public Task<Counter?> Of(PersonId person, CancellationToken stop) =>
        work.Find<Counter>($"{Rows} where k.community_id = {work.Community} and k.staffed_by = {person}", stop);

    public async Task<Outcome<CounterId>> Add(QueueId queue, string label, QueueTopicId[] serves, CancellationToken stop)
    {
        var id = Id.New<CounterId>(clock);
        try
        {
            await work.Do(
                $"""
                insert into queues.counter (community_id, id, queue_id, label, made_at)
                values ({work.Community}, {id}, {queue}, {label}, {clock.Now})
                """,
                stop
            );
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_counter_of_a_label")
        {
            return new CounterErrors.LabelTaken();
        }

        await Serve(queue, id, serves, stop);
        return id;
    }

    public async Task<Outcome<Done>> Change(QueueId queue, CounterId id, string label, QueueTopicId[] serves, CancellationToken stop)
    {
        try
        {
            await work.Do($"update queues.counter set label = {label} where community_id = {work.Community} and id = {id}", stop);
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_counter_of_a_label")
        {
            return new CounterErrors.LabelTaken();
        }

        await Serve(queue, id, serves, stop);
        return Done.It;
    }

    /// <summary>Removes or restores a counter. Fails if a counter in use has the same label.</summary>
    public async Task<Outcome<Done>> Retire(CounterId id, bool retired, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                update queues.counter set retired_at = {clock.NowIf(retired)}, opened_at = null, staffed_by = null
                where community_id = {work.Community} and id = {id} and (retired_at is null) = {retired}
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_counter_of_a_label")
        {
            return new CounterErrors.LabelTaken();
        }
    }

    /// <summary>Opens a counter for a person. False if they staff another counter (<c>one_counter_for_a_person</c>).</summary>
    public async Task<bool> Open(CounterId id, PersonId by, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                update queues.counter set opened_at = coalesce(opened_at, {clock.Now}), staffed_by = {by}
                where community_id = {work.Community} and id = {id}
                """,
                stop
            );
            return true;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_counter_for_a_person")
        {
            return false;
        }
    }

    /// <summary>Closes a counter. Tickets transferred to this counter only can then be called by any counter that serves them.</summary>
    public async Task Close(CounterId id, CancellationToken stop)
    {
        await work.Do(
            $"update queues.counter set opened_at = null, staffed_by = null, run = 0 where community_id = {work.Community} and id = {id}",
            stop
        );
        await work.Do(
            $"update queues.ticket set for_counter_id = null where community_id = {work.Community} and for_counter_id = {id}",
            stop
        );
    }

    /// <summary>Removes a person from their counters in a queue, or in all queues. A counter with a ticket stays open for someone else to take over.</summary>
    public async Task Leave(QueueId? queue, PersonId person, CancellationToken stop)
    {
        foreach (
            var counter in await work.List<Counter>(
                $"{Rows} where k.community_id = {work.Community} and k.staffed_by = {person} and ({queue}::uuid is null or k.queue_id = {queue})",
                stop
            )
        )
            if (counter.With is null)
                await Close(counter.Id, stop);
            else
                await work.Do(
                    $"update queues.counter set staffed_by = null where community_id = {work.Community} and id = {counter.Id}",
                    stop
                );
    }

    private async Task Serve(QueueId queue, CounterId id, QueueTopicId[] serves, CancellationToken stop)
    {
        await work.Do($"delete from queues.counter_matter where community_id = {work.Community} and counter_id = {id}", stop);
        await work.Do(
            $"""
            insert into queues.counter_matter (community_id, queue_id, counter_id, matter_id)
            select {work.Community}, {queue}, {id}, m.id from queues.matter m
            where m.community_id = {work.Community} and m.queue_id = {queue} and m.id = any({serves})
            """,
            stop
        );
    }
}
