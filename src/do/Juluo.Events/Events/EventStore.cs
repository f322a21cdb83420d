namespace Juluo.Events;

/// <summary>Reads and writes events.</summary>
internal sealed class EventStore(UnitOfWork work, Clock clock)
{
    private const int MostAnnounced = 500;
    private const int MostChoices = 50;
    private readonly Outbox outbox = new(work, clock);

    /// <summary>Finds an event that the caller may see, with their own answer. Null if there is none.</summary>
    public Task<Event?> Find(EventId id, Caller caller, CancellationToken stop) =>
        work.Find<Event>($"{As(caller.Person)} and e.id = {id} and (e.public or {caller.May(EventRights.Join)})", stop);

    /// <summary>Finds an event for work on behalf of no reader.</summary>
    public Task<Event?> Find(EventId id, CancellationToken stop) => work.Find<Event>($"{As(null)} and e.id = {id}", stop);

    /// <summary>Finds those of some events that the caller may see.</summary>
    public Task<List<Event>> Named(IReadOnlyCollection<EventId> ids, Caller caller, CancellationToken stop) =>
        work.List<Event>($"{As(caller.Person)} and e.id = any({ids}) and (e.public or {caller.May(EventRights.Join)})", stop);

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
    /// <param name="series">True to lock all dates of its series.</param>
    public async Task<Outcome<Event>> HoldToChange(EventId id, Caller caller, bool series, CancellationToken stop)
    {
        if (series)
            // In one order, so that two people who change several dates do not wait for each other.
            await work.Do(
                $"""
                select from events.event e where e.community_id = {work.Community}
                  and e.series_id = (select s.series_id from events.event s where s.community_id = {work.Community} and s.id = {id})
                order by e.id for update
                """,
                stop
            );
        return await Hold(id, caller, stop) is not { } of || !caller.Changes(of) ? new NotFound()
            : of.Closed(clock.Now) is { } closed ? closed
            : of;
    }

    private Task Lock(EventId id, CancellationToken stop) =>
        work.Do($"select from events.event where community_id = {work.Community} and id = {id} for update", stop);

    /// <summary>Returns events that are not over, earliest first.</summary>
    /// <param name="from">Only events that end after this time.</param>
    /// <param name="cancelled">True to include cancelled ones.</param>
    /// <param name="only">Only some events; null for all.</param>
    /// <param name="each">True for all dates of a series; false for its next one, and the one before it if that is cancelled.</param>
    public Task<List<Event>> Coming(
        Caller caller,
        Instant from,
        int most,
        bool cancelled,
        CancellationToken stop,
        EventFilter? only = null,
        bool each = false
    ) =>
        work.List<Event>(
            $"""
            {As(caller.Person)} and e.id in (
              select c.id from events.event c where c.community_id = {work.Community} and c.ends_at > {from}
                and (c.public or {caller.May(EventRights.Join)}) and (c.cancelled_at is null or {cancelled})
                and ({only?.Space}::uuid is null or c.resource_id = {only?.Space})
                and ({only?.Speaks}::text is null or {only?.Speaks} = any(c.languages))
                and ({only?.Topic}::text is null or {only?.Topic} = any(c.topics))
                and ({each} or c.series_id is null or not exists (
                  select from events.event b where b.community_id = c.community_id and b.series_id = c.series_id and b.ends_at > {from}
                    and (b.starts_at, b.id) < (c.starts_at, c.id) and (c.cancelled_at is not null or b.cancelled_at is null)
                    and (b.public or {caller.May(EventRights.Join)}) and (b.cancelled_at is null or {cancelled})
                    and ({only?.Space}::uuid is null or b.resource_id = {only?.Space})
                    and ({only?.Speaks}::text is null or {only?.Speaks} = any(b.languages))
                    and ({only?.Topic}::text is null or {only?.Topic} = any(b.topics))))
              order by c.starts_at, c.id limit {most})
            order by e.starts_at, e.id
            """,
            stop
        );

    /// <summary>Returns coming events, the latest announced first; of a series its next date.</summary>
    public async Task<List<Event>> Announced(Caller caller, EventFilter only, int most, CancellationToken stop) =>
        [
            .. (await Coming(caller, clock.Now, MostAnnounced, cancelled: false, stop, only))
                .OrderByDescending(e => e.ChangedAt ?? e.MadeAt)
                .ThenByDescending(e => e.Id.Value)
                .Take(most),
        ];

    /// <summary>Returns the spaces of coming events, the languages that are spoken there, and their topics, the most frequent first.</summary>
    public async Task<(List<ResourceId> Spaces, List<string> Languages, List<string> Topics)> Choices(
        Caller caller,
        CancellationToken stop
    ) =>
        (
            await work.List<ResourceId>(
                $"""
                select resource_id from events.event where community_id = {work.Community} and ends_at > {clock.Now} and cancelled_at is null
                  and resource_id is not null and (public or {caller.May(EventRights.Join)})
                group by resource_id order by count(*) desc, resource_id
                """,
                stop
            ),
            await work.List<string>(
                $"""
                select language from events.event, unnest(languages) language
                where community_id = {work.Community} and ends_at > {clock.Now} and cancelled_at is null and (public or {caller.May(
                EventRights.Join
            )})
                group by language order by count(*) desc, language
                """,
                stop
            ),
            await work.List<string>(
                $"""
                select topic from events.event, unnest(topics) topic
                where community_id = {work.Community} and ends_at > {clock.Now} and cancelled_at is null and (public or {caller.May(
                    EventRights.Join
                )})
                group by topic order by count(*) desc, topic limit {MostChoices}
                """,
                stop
            )
        );

    /// <summary>Returns the dates of a series that are not over, earliest first.</summary>
    public Task<List<Event>> InSeries(EventSeriesId series, Caller caller, int most, CancellationToken stop) =>
        work.List<Event>(
            $"""
            {As(caller.Person)} and e.series_id = {series} and e.ends_at > {clock.Now} and (e.public or {caller.May(EventRights.Join)})
            order by e.starts_at, e.id limit {most}
            """,
            stop
        );

    /// <summary>Returns the later dates of a series that are not cancelled, earliest first.</summary>
    public async Task<List<Event>> After(Event of, CancellationToken stop) =>
        of.Series is not { } series
            ? []
            : await work.List<Event>(
                $"{As(null)} and e.series_id = {series} and e.starts_at > {of.StartsAt} and e.cancelled_at is null order by e.starts_at, e.id",
                stop
            );

    /// <summary>Finds the event that a space is booked for. Null if there is none.</summary>
    public Task<Event?> For(BookingId booking, CancellationToken stop) =>
        work.Find<Event>($"{As(null)} and e.booking_id = {booking}", stop);

    public Task AddCoHost(EventId id, PersonId person, CancellationToken stop) =>
        work.Do(
            $"""
            insert into events.cohost (community_id, event_id, person_id, added_at) values ({work.Community}, {id}, {person}, {clock.Now})
            on conflict do nothing
            """,
            stop
        );

    public Task RemoveCoHost(EventId id, PersonId person, CancellationToken stop) =>
        work.Do($"delete from events.cohost where community_id = {work.Community} and event_id = {id} and person_id = {person}", stop);

    /// <summary>Makes a co-host the host, in the place of a person who leaves.</summary>
    public async Task HandOver(EventId id, PersonId to, CancellationToken stop)
    {
        await RemoveCoHost(id, to, stop);
        await work.Do($"update events.event set host_id = {to} where community_id = {work.Community} and id = {id}", stop);
    }

    public Task<List<EventId>> CoHostedBy(PersonId person, CancellationToken stop) =>
        work.List<EventId>(
            $"""
            select c.event_id from events.cohost c join events.event e on e.community_id = c.community_id and e.id = c.event_id
            where c.community_id = {work.Community} and c.person_id = {person} and e.ends_at > {clock.Now} and e.cancelled_at is null
            order by c.event_id
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

    /// <summary>Returns events that ended since an instant and were not cancelled, latest first.</summary>
    public Task<List<Event>> Ended(Instant since, CancellationToken stop) =>
        work.List<Event>(
            $"{As(null)} and e.ends_at > {since} and e.ends_at <= {clock.Now} and e.cancelled_at is null order by e.ends_at desc, e.id",
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
        EventSeriesId? series,
        CancellationToken stop
    )
    {
        var id = Id.New<EventId>(clock);
        await work.Do(
            $"""
            insert into events.event (community_id, id, host_id, title_zh, title_en, about_zh, about_en, starts_at, ends_at, place, resource_id, booking_id,
              places, companions, public, languages, topics, series_id, made_at)
            values ({work.Community}, {id}, {host}, {said.Title?.Said}, {said.About?.Said}, {at.StartsAt}, {at.EndsAt}, {said.Place}, {said.Resource},
              {booking}, {said.Places}, {said.Companions}, {said.Public}, {said.LanguageList}, {said.TopicList}, {series}, {clock.Now})
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
                  places = {said.Places}, companions = {said.Companions}, public = {said.Public}, languages = {said.LanguageList}, topics = {said.TopicList},
                  version = version + 1, changed_at = {clock.Now}
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
            update events.event set cancelled_at = {clock.Now}, changed_at = {clock.Now}, version = version + 1
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
              e.counted_at, e.coming, e.coming + e.offered as held, e.waiting, e.came, a.state as mine, a.party as my_party, a.offered_until, a.came as i_came,
              e.languages, e.series_id as series,
              (select count(*)::int from events.event l where l.community_id = e.community_id and l.series_id = e.series_id and l.starts_at > e.starts_at
                and l.cancelled_at is null) as later,
              array(select h.person_id from events.cohost h where h.community_id = e.community_id and h.event_id = e.id
                order by h.added_at, h.person_id) as co_hosts, e.made_at, e.changed_at, e.ticketed, e.topics
            from events.event e
            left join events.attendee a on a.community_id = e.community_id and a.event_id = e.id and a.person_id = {self}
              and a.state in ('coming', 'waiting', 'offered')
            where e.community_id = {work.Community}
            """;
}
