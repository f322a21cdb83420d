namespace Juluo.Bookings;

/// <summary>The waiting list. A person can wait for the same resource and time once; places that were left or settled are kept but not returned.</summary>
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

    /// <summary>Returns a person's places on the waiting list and their open offers, for times that are not over, the soonest first.</summary>
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
    /// Returns and locks the places on the waiting list for any of these resources whose time overlaps <paramref name="during"/> and has not begun, the longest waiting first. The lock
    /// keeps other transactions from offering to the same people at the same time.
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

    /// <summary>Sets the outcome of an offer. Does nothing if the booking was not an offer, or was settled before.</summary>
    public Task Settle(BookingId offer, WaitingState state, CancellationToken stop) =>
        work.Do(
            $"update bookings.waiting set state = {state} where community_id = {work.Community} and booking_id = {offer} and state = 'offered'",
            stop
        );

    /// <returns>False if the place is not this person's, or they no longer wait there, for example because they have an offer.</returns>
    public async Task<bool> Leave(WaitingId id, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            update bookings.waiting set state = 'left'
            where community_id = {work.Community} and id = {id} and person_id = {person} and state = 'waiting'
            """,
            stop
        ) == 1;
}
