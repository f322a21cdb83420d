namespace Juluo.Events;

/// <summary>Reads and writes events.</summary>
internal sealed class EventStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    /// <summary>Finds an event that the caller may see, with their own answer. Null if there is none.</summary>
    public Task<Event?> Find(EventId id, Caller caller, CancellationToken stop) =>
        work.Find<Event>($"{As(caller.Person)} and e.id = {id} and (e.public or {caller.May(EventRights.Join)})", stop);

    /// <summary>Finds an event for work on behalf of no reader.</summary>
    public Task<Event?> Find(EventId id, CancellationToken stop) => work.Find<Event>($"{As(null)} and e.id = {id}", stop);

    /// <summary>Locks the event's row, for work on behalf of no reader.</summary>
    public async Task<Event?> Hold(EventId id, CancellationToken stop)
    {
        await Lock(id, stop);
        return await Find(id, stop);
    }

    /// <summary>Locks the event's row until the transaction ends: answers and changes of one event happen one after the other.</summary>
    public async Task<Event?> Hold(EventId id, Caller caller, CancellationToken stop)
    {
        await Lock(id, stop);
        return await Find(id, caller, stop);
    }

    /// <summary>Locks an event that the caller may change, and that is neither cancelled nor over.</summary>
    public async Task<Outcome<Event>> HoldToChange(EventId id, Caller caller, CancellationToken stop) =>
        await Hold(id, caller, stop) is not { } of || !caller.Changes(of) ? new NotFound()
        : of.Closed(clock.Now) is { } closed ? closed
        : of;

    private Task Lock(EventId id, CancellationToken stop) =>
        work.Do($"select from events.event where community_id = {work.Community} and id = {id} for update", stop);

    /// <summary>Returns events that are not over, earliest first.</summary>
    /// <param name="from">Only events that end after this time.</param>
    /// <param name="cancelled">True to include cancelled ones.</param>
    public Task<List<Event>> Coming(Caller caller, Instant from, int most, bool cancelled, CancellationToken stop) =>
        work.List<Event>(
            $"""
            {As(caller.Person)} and e.id in (select c.id from events.event c where c.community_id = {work.Community} and c.ends_at > {from}
              and (c.public or {caller.May(
                EventRights.Join
            )}) and (c.cancelled_at is null or {cancelled}) order by c.starts_at, c.id limit {most})
            order by e.starts_at, e.id
            """,
            stop
        );

    /// <summary>Returns events that are over and were not cancelled, latest first.</summary>
    public Task<List<Event>> Past(Caller caller, int most, CancellationToken stop) =>
        work.List<Event>(
            $"""
            {As(caller.Person)} and e.ends_at <= {clock.Now} and e.cancelled_at is null and (e.public or {caller.May(EventRights.Join)})
            order by e.ends_at desc, e.id limit {most}
            """,
            stop
        );

    /// <summary>Returns coming events that a person hosts and that are not cancelled, earliest first.</summary>
    public Task<List<Event>> HostedBy(PersonId person, CancellationToken stop) =>
        work.List<Event>(
            $"{As(person)} and e.host_id = {person} and e.cancelled_at is null and e.ends_at > {clock.Now} order by e.starts_at, e.id",
            stop
        );

    /// <summary>Returns coming events to which a person has answered that they come or wait, earliest first.</summary>
    public Task<List<Event>> JoinedBy(PersonId person, CancellationToken stop) =>
        work.List<Event>(
            $"""
            {As(person)} and e.cancelled_at is null and e.ends_at > {clock.Now} and a.state in ('coming', 'waiting', 'offered')
            order by e.starts_at, e.id
            """,
            stop
        );

    /// <summary>Returns the events of the last days for which a person has not said whether they came, latest first.</summary>
    public Task<List<Event>> Asking(PersonId person, CancellationToken stop) =>
        work.List<Event>(
            $"""
            {As(person)} and e.cancelled_at is null and e.counted_at is null and a.state = 'coming' and a.came is null
              and e.ends_at <= {clock.Now} and e.ends_at > {clock.Now - Event.TimeToAnswer}
            order by e.ends_at desc, e.id
            """,
            stop
        );

    public async Task<EventId> Plan(
        EventForm said,
        (Instant StartsAt, Instant EndsAt) at,
        BookingId? booking,
        PersonId host,
        CancellationToken stop
    )
    {
        var id = Id.New<EventId>(clock);
        await work.Do(
            $"""
            insert into events.event (community_id, id, host_id, title_zh, title_en, about_zh, about_en, starts_at, ends_at, place, resource_id, booking_id,
              places, companions, public, made_at)
            values ({work.Community}, {id}, {host}, {said.Title?.Said}, {said.About?.Said}, {at.StartsAt}, {at.EndsAt}, {said.Place}, {said.Resource},
              {booking}, {said.Places}, {said.Companions}, {said.Public}, {clock.Now})
            """,
            stop
        );
        await outbox.Publish(new EventChanged(id, EventChanged.Planned), stop);
        return id;
    }

    /// <summary>Changes an event. Fails if it would have fewer places than people who come (<c>places_of_those_who_come</c>).</summary>
    public async Task<Outcome<Done>> Change(
        Event of,
        EventForm said,
        (Instant StartsAt, Instant EndsAt) at,
        BookingId? booking,
        CancellationToken stop
    )
    {
        try
        {
            await work.Do(
                $"""
                update events.event set (title_zh, title_en) = ({said.Title?.Said}), (about_zh, about_en) = ({said.About?.Said}),
                  starts_at = {at.StartsAt}, ends_at = {at.EndsAt}, place = {said.Place}, resource_id = {said.Resource}, booking_id = {booking},
                  places = {said.Places}, companions = {said.Companions}, public = {said.Public}, version = version + 1
                where community_id = {work.Community} and id = {of.Id}
                """,
                stop
            );
        }
        catch (PostgresException e) when (e.ConstraintName == "places_of_those_who_come")
        {
            return new EventErrors.FewerThanCome(of.Held);
        }

        await outbox.Publish(new EventChanged(of.Id, EventChanged.Changed), stop);
        return Done.It;
    }

    public async Task Cancel(EventId id, CancellationToken stop)
    {
        await work.Do(
            $"""
            update events.event set cancelled_at = {clock.Now}, version = version + 1
            where community_id = {work.Community} and id = {id} and cancelled_at is null
            """,
            stop
        );
        await outbox.Publish(new EventChanged(id, EventChanged.Cancelled), stop);
    }

    // Selects all events, with the answer of a person; for null there is none.
    private Statement As(PersonId? self) =>
        $"""
            select e.id, e.host_id as host, e.title_zh, e.title_en, e.about_zh, e.about_en, e.starts_at, e.ends_at, e.place, e.resource_id as resource,
              e.booking_id as booking, e.places, e.companions, e.public, e.version, e.cancelled_at,
              e.counted_at, n.coming, n.held, n.waiting, n.came, a.state as mine, a.party as my_party, a.offered_until, a.came as i_came
            from events.event e
            cross join lateral (
              select coalesce(sum(party) filter (where state = 'coming'), 0)::int as coming,
                coalesce(sum(party) filter (where state in ('coming', 'offered')), 0)::int as held,
                coalesce(sum(party) filter (where state = 'waiting' and party <= coalesce(e.places, party)), 0)::int as waiting,
                (count(*) filter (where came))::int as came
              from events.attendee where community_id = e.community_id and event_id = e.id) n
            left join events.attendee a on a.community_id = e.community_id and a.event_id = e.id and a.person_id = {self}
              and a.state in ('coming', 'waiting', 'offered')
            where e.community_id = {work.Community}
            """;
}
