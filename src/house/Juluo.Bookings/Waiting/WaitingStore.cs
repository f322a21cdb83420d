namespace Juluo.Bookings;

/// <summary>Reads and writes the waiting list.</summary>
internal sealed class WaitingStore(UnitOfWork work)
{
    private static readonly Sql Columns = new(
        "w.id, w.resource_id as resource, w.person_id as person, w.during, w.joined_at, w.state, w.booking_id as offer"
    );

    public async Task<Outcome<Done>> Add(Waiting waiting, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into bookings.waiting (community_id, id, resource_id, person_id, during, joined_at) values ({work.Community},
              {waiting.Id}, {waiting.Resource}, {waiting.Person}, {waiting.During}, {waiting.JoinedAt})
            on conflict (community_id, resource_id, person_id, lower(during), upper(during)) where state in ('waiting', 'offered') do nothing
            """,
            stop
        ) == 1
            ? Done.It
            : new WaitingErrors.WaitsAlready();

    /// <summary>A person's coming places on the waiting list and open offers, the soonest first.</summary>
    public Task<List<Waiting>> Of(PersonId person, Instant now, CancellationToken stop) =>
        work.List<Waiting>(
            $"""
            select {Columns} from bookings.waiting w
            left join bookings.booking b on b.community_id = w.community_id and b.id = w.booking_id
            where w.community_id = {work.Community} and w.person_id = {person} and upper(w.during) > {now}
              and (w.state = 'waiting' or (w.state = 'offered' and b.state = 'held')) -- answered: no one waits any more, heard or not
            order by lower(w.during), w.id
            """,
            stop
        );

    /// <summary>
    /// People who wait for any of these resources at a time that overlaps this one, the longest waiting first. Locked, so that no other transaction offers to them at the same
    /// time.
    /// </summary>
    public Task<List<Waiting>> InOrder(IReadOnlyCollection<ResourceId> freed, Interval during, Instant now, CancellationToken stop) =>
        work.List<Waiting>(
            $"""
            select {Columns} from bookings.waiting w
            where w.community_id = {work.Community} and w.state = 'waiting' and w.resource_id = any ({freed})
              and w.during && {during} and lower(w.during) > {now}
            order by w.joined_at, w.id for update
            """,
            stop
        );

    public Task Offer(WaitingId id, BookingId hold, CancellationToken stop) =>
        work.Do(
            $"update bookings.waiting set state = 'offered', booking_id = {hold} where community_id = {work.Community} and id = {id}",
            stop
        );

    /// <summary>Sets the outcome of an offer. Does nothing if the booking was not an offer.</summary>
    public Task Settle(BookingId offer, WaitingState state, CancellationToken stop) =>
        work.Do(
            $"update bookings.waiting set state = {state} where community_id = {work.Community} and booking_id = {offer} and state = 'offered'",
            stop
        );

    /// <returns>False if the person has no such place on the waiting list.</returns>
    public async Task<bool> Leave(WaitingId id, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            update bookings.waiting set state = 'left'
            where community_id = {work.Community} and id = {id} and person_id = {person} and state = 'waiting'
            """,
            stop
        ) == 1;
}
