namespace Juluo.Queues;

/// <summary>
/// Tickets of a day. Callers lock the line with <see cref="Hold"/> before each change, so that numbers have no gaps and calls are sequential; the lock also notifies watchers.
/// </summary>
internal sealed class TicketStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Rows = new(
        """
        select t.id, t.queue_id as queue, t.day, t.lane, t.number, t.matter_id as matter, t.state, t.place, t.issued_at, t.not_before, t.let_pass,
          t.missed, t.for_counter_id as for_counter, t.first_called_at, t.ended_at, c.counter_id as counter, k.label as counter_label, c.called_at,
          c.again_at
        from queues.ticket t
        left join queues.call c on c.community_id = t.community_id and c.ticket_id = t.id and c.ended_at is null
        left join queues.counter k on k.community_id = c.community_id and k.id = c.counter_id
        """
    );

    public static string Signal(QueueId queue) => $"queues.{queue}";

    /// <summary>Locks the line until the transaction ends. Numbers restart each day; they continue if changed hours lead back to a day that already has some.</summary>
    public async Task Hold(QueueId queue, LocalDate day, CancellationToken stop)
    {
        await work.Do(
            $"""
            update queues.line l set turn = l.turn + 1, day = {day},
              ordinary = case when l.day = {day} then l.ordinary else coalesce((select max(t.number) from queues.ticket t
                where t.community_id = l.community_id and t.queue_id = l.queue_id and t.day = {day} and t.lane = 'ordinary'), 0) end,
              priority = case when l.day = {day} then l.priority else coalesce((select max(t.number) from queues.ticket t
                where t.community_id = l.community_id and t.queue_id = l.queue_id and t.day = {day} and t.lane = 'priority'), 0) end
            where l.community_id = {work.Community} and l.queue_id = {queue}
            """,
            stop
        );
        work.Wake(Signal(queue));
    }

    public Task<long> Turn(QueueId queue, CancellationToken stop) =>
        work.Find<long>($"select turn from queues.line where community_id = {work.Community} and queue_id = {queue}", stop);

    /// <summary>Issues the next number of a lane. The line must be locked.</summary>
    /// <returns>The ticket's id, its number, and the secret in its URL, which isn't stored in readable form.</returns>
    public async Task<(TicketId Id, int Number, string Secret)> Issue(
        QueueId queue,
        LocalDate day,
        QueueLane lane,
        QueueTopicId topic,
        CancellationToken stop
    )
    {
        var (id, secret) = (Id.New<TicketId>(clock), SecretToken.New());
        var number = await work.Find<int>(
            $"""
            with next as (
              update queues.line set ordinary = ordinary + ({lane} = 'ordinary')::int, priority = priority + ({lane} = 'priority')::int
              where community_id = {work.Community} and queue_id = {queue}
              returning case {lane} when 'ordinary' then ordinary else priority end as number)
            insert into queues.ticket (community_id, id, queue_id, day, lane, number, matter_id, digest, state, place, issued_at)
            select {work.Community}, {id}, {queue}, {day}, {lane}, number, {topic}, {SecretToken.Hash(
                secret
            )}, 'waiting', number, {clock.Now}
            from next returning number
            """,
            stop
        );
        return (id, number, secret);
    }

    /// <summary>Returns the number of tickets issued in the last minute and the time of the first of them.</summary>
    public Task<(int Count, Instant? First)> LastMinute(QueueId queue, LocalDate day, CancellationToken stop) =>
        work.Find<(int, Instant?)>(
            $"""
            select count(*)::int, min(issued_at) from queues.ticket
            where community_id = {work.Community} and queue_id = {queue} and day = {day} and issued_at > {clock.Now
                - Duration.FromMinutes(1)}
            """,
            stop
        );

    public Task<Ticket?> ByAddress(string secret, CancellationToken stop)
    {
        var digest = SecretToken.Hash(secret);
        return work.Find<Ticket>($"{Rows} where t.community_id = {work.Community} and t.digest = {digest}", stop);
    }

    public Task<Ticket?> Find(TicketId id, CancellationToken stop) =>
        work.Find<Ticket>($"{Rows} where t.community_id = {work.Community} and t.id = {id}", stop);

    /// <summary>Returns all tickets of a day, by lane and place.</summary>
    public Task<List<Ticket>> Of(QueueId queue, LocalDate day, CancellationToken stop) =>
        work.List<Ticket>(
            $"{Rows} where t.community_id = {work.Community} and t.queue_id = {queue} and t.day = {day} order by t.lane, t.place, t.number",
            stop
        );

    /// <summary>Calls a waiting ticket to a counter. The database guarantees one counter per ticket and one ticket per counter.</summary>
    public async Task<Outcome<Done>> Call(Ticket ticket, CounterId counter, CancellationToken stop)
    {
        var id = Id.New<CallId>(clock);
        try
        {
            var rows = await work.Do(
                $"""
                update queues.ticket set state = 'called', first_called_at = coalesce(first_called_at, {clock.Now}), not_before = null
                where community_id = {work.Community} and id = {ticket.Id} and state = 'waiting'
                """,
                stop
            );
            if (rows == 0)
                return new CounterErrors.CalledElsewhere();
            await work.Do(
                $"""
                insert into queues.call (community_id, id, ticket_id, queue_id, counter_id, matter_id, called_at)
                values ({work.Community}, {id}, {ticket.Id}, {ticket.Queue}, {counter}, {ticket.Matter}, {clock.Now})
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName is "one_counter_for_a_ticket" or "one_ticket_at_a_counter")
        {
            return new CounterErrors.CalledElsewhere();
        }
    }

    public Task CallAgain(TicketId ticket, CancellationToken stop) =>
        work.Do(
            $"update queues.call set again_at = {clock.Now} where community_id = {work.Community} and ticket_id = {ticket} and ended_at is null",
            stop
        );

    public Task SetRun(CounterId counter, int run, CancellationToken stop) =>
        work.Do($"update queues.counter set run = {run} where community_id = {work.Community} and id = {counter}", stop);

    /// <summary>Ends a ticket as served, missed or left, and removes it from its counter.</summary>
    public async Task End(TicketId ticket, TicketState state, CancellationToken stop)
    {
        await EndCall(ticket, EnumWord.Of(state), stop);
        await work.Do(
            $"""
            update queues.ticket set state = {state}, ended_at = {clock.Now}, missed = missed + ({state} = 'no_show')::int
            where community_id = {work.Community} and id = {ticket}
            """,
            stop
        );
    }

    /// <summary>Returns a ticket to its place in the line, for another topic or counter.</summary>
    public async Task SendOn(TicketId ticket, QueueTopicId topic, CounterId? counter, CancellationToken stop)
    {
        await EndCall(ticket, "sent_on", stop);
        await work.Do(
            $"""
            update queues.ticket set state = 'waiting', matter_id = {topic}, for_counter_id = {counter}
            where community_id = {work.Community} and id = {ticket}
            """,
            stop
        );
    }

    /// <summary>Returns a missed ticket to its place in the line.</summary>
    public Task Return(TicketId ticket, CancellationToken stop) =>
        work.Do(
            $"update queues.ticket set state = 'waiting', ended_at = null where community_id = {work.Community} and id = {ticket} and state = 'no_show'",
            stop
        );

    public Task Move(TicketId ticket, double place, CancellationToken stop) =>
        work.Do(
            $"update queues.ticket set place = {place}, let_pass = let_pass + 1 where community_id = {work.Community} and id = {ticket}",
            stop
        );

    /// <param name="until">The time until which the holder is away, or null if present.</param>
    public Task SetAway(TicketId ticket, Instant? until, CancellationToken stop) =>
        work.Do($"update queues.ticket set not_before = {until} where community_id = {work.Community} and id = {ticket}", stop);

    private Task EndCall(TicketId ticket, string ending, CancellationToken stop) =>
        work.Do(
            $"""
            update queues.call set ended_at = {clock.Now}, ending = {ending}
            where community_id = {work.Community} and ticket_id = {ticket} and ended_at is null
            """,
            stop
        );
}
