namespace Juluo.Events;

/// <summary>Reads and writes the answers to events. Callers hold the event's row while they change one.</summary>
internal sealed class AttendeeStore(UnitOfWork work, Clock clock)
{
    public Task<Attendee?> Find(AttendeeId id, CancellationToken stop) => work.Find<Attendee>($"{Select} and id = {id}", stop);

    public Task<Attendee?> Of(EventId of, PersonId person, CancellationToken stop) =>
        work.Find<Attendee>($"{Select} and event_id = {of} and person_id = {person}", stop);

    /// <summary>Returns those who come, wait or were offered a place, in the order of their answers.</summary>
    public Task<List<Attendee>> Of(EventId of, CancellationToken stop) =>
        work.List<Attendee>($"{Select} and event_id = {of} and state in ('coming', 'waiting', 'offered') order by answered_at, id", stop);

    /// <summary>Returns those who come, wait or were offered a place, in the order of their answers, up to a number.</summary>
    public Task<List<Attendee>> First(EventId of, int most, CancellationToken stop) =>
        work.List<Attendee>(
            $"{Select} and event_id = {of} and state in ('coming', 'waiting', 'offered') order by answered_at, id limit {most}",
            stop
        );

    /// <summary>Returns the first of those who wait and whose party is not larger than the event, in the order of their answers.</summary>
    /// <param name="places">The number of places of the event; null for no limit.</param>
    public Task<List<Attendee>> Waiting(EventId of, int? places, int most, CancellationToken stop) =>
        work.List<Attendee>(
            $"""
            {Select} and event_id = {of} and state = 'waiting' and ({places}::int is null or party <= {places})
            order by answered_at, id limit {most}
            """,
            stop
        );

    /// <summary>Returns those who did not take an offered place in time.</summary>
    public Task<List<Attendee>> Late(EventId of, CancellationToken stop) =>
        work.List<Attendee>(
            $"{Select} and event_id = {of} and state = 'offered' and offered_until <= {clock.Now} order by answered_at, id",
            stop
        );

    /// <summary>Records a member's answer, in place of an earlier one.</summary>
    /// <param name="keepsTurn">True to keep the turn of the earlier answer among those who wait; false to be the last.</param>
    public Task Add(EventId of, PersonId person, int party, AttendeeState state, bool keepsTurn, CancellationToken stop) =>
        work.Do(
            $"""
            insert into events.attendee (community_id, id, event_id, person_id, party, state, answered_at)
            values ({work.Community}, {Id.New<AttendeeId>(clock)}, {of}, {person}, {party}, {state}, {clock.Now})
            on conflict on constraint one_answer_of_a_member do update
              set party = excluded.party, state = excluded.state, came = null, offered_until = null,
                answered_at = case when {keepsTurn} then attendee.answered_at else excluded.answered_at end
            """,
            stop
        );

    /// <summary>Records a guest's answer. Fails if the address has one (<c>one_answer_of_an_address</c>).</summary>
    public async Task<Outcome<Attendee>> Add(
        EventId of,
        string name,
        string email,
        string language,
        int party,
        AttendeeState state,
        CancellationToken stop
    )
    {
        var guest = new Attendee(Id.New<AttendeeId>(clock), of, null, name, email, language, party, state, clock.Now, null);
        try
        {
            await work.Do(
                $"""
                insert into events.attendee (community_id, id, event_id, name, email, language, party, state, answered_at)
                values ({work.Community}, {guest.Id}, {of}, {name}, {email}, {language}, {party}, {state}, {clock.Now})
                """,
                stop
            );
            return guest;
        }
        catch (PostgresException e) when (e.ConstraintName == "one_answer_of_an_address")
        {
            return new AttendeeErrors.AnsweredAlready();
        }
    }

    /// <summary>Records that a guest who had left comes again, as the last of those who wait. Fails if the address has answered since.</summary>
    public async Task<Outcome<Done>> Answer(AttendeeId id, AttendeeState state, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                update events.attendee set state = {state}, answered_at = {clock.Now}, offered_until = null
                where community_id = {work.Community} and id = {id}
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException e) when (e.ConstraintName == "one_answer_of_an_address")
        {
            return new AttendeeErrors.AnsweredAlready();
        }
    }

    public Task Set(AttendeeId id, AttendeeState state, Instant? offeredUntil, CancellationToken stop) =>
        work.Do(
            $"""
            update events.attendee set state = {state}, offered_until = {offeredUntil}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <summary>Records whether a member came. False if they had not said that they would, or if the answers are counted.</summary>
    public async Task<bool> Came(EventId of, PersonId person, bool came, CancellationToken stop) =>
        await work.Do(
            $"""
            update events.attendee a set came = {came} from events.event e
            where a.community_id = {work.Community} and a.event_id = {of} and a.person_id = {person} and a.state = 'coming'
              and e.community_id = a.community_id and e.id = a.event_id and e.counted_at is null and e.cancelled_at is null
            """,
            stop
        ) > 0;

    /// <summary>Returns the members who said that they were there.</summary>
    public Task<List<PersonId>> WhoCame(EventId of, CancellationToken stop) =>
        work.List<PersonId>(
            $"select person_id from events.attendee where community_id = {work.Community} and event_id = {of} and came order by person_id",
            stop
        );

    /// <summary>Returns the coming events in which someone waits or was offered a place, by key.</summary>
    public Task<List<EventId>> WithWaiting(CancellationToken stop) =>
        work.List<EventId>(
            $"""
            select e.id from events.event e where e.community_id = {work.Community} and e.cancelled_at is null and e.ends_at > {clock.Now}
              and exists (select from events.attendee a where a.community_id = e.community_id and a.event_id = e.id and a.state in ('waiting', 'offered'))
            order by e.id
            """,
            stop
        );

    /// <summary>Ends offers with the event, if it was moved to an earlier time.</summary>
    public Task EndOffers(Event of, CancellationToken stop) =>
        work.Do(
            $"""
            update events.attendee set offered_until = {of.EndsAt}
            where community_id = {work.Community} and event_id = {of.Id} and state = 'offered' and offered_until > {of.EndsAt}
            """,
            stop
        );

    private Statement Select =>
        $"""
            select id, event_id as event, person_id as person, name, email, language, party, state, answered_at, offered_until
            from events.attendee where community_id = {work.Community} and purged_at is null
            """;
}
