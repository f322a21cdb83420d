namespace Juluo.Bookings;

/// <summary>Operations on many bookings at once, for series.</summary>
internal sealed partial class BookingStore
{
    /// <summary>Bookings of a series in order of their start, at most <paramref name="most"/>.</summary>
    public Task<List<Booking>> Of(SeriesId series, int most, CancellationToken stop) =>
        work.List<Booking>(
            $"""
            select {Columns} from bookings.booking b
            where b.community_id = {work.Community} and b.series_id = {series} order by lower(b.during), b.id limit {most}
            """,
            stop
        );

    /// <summary>Returns all bookings of a series in order of their start, locked until the transaction ends.</summary>
    public Task<List<Booking>> Hold(SeriesId series, CancellationToken stop) =>
        work.List<Booking>(
            $"""
            select {Columns} from bookings.booking b
            where b.community_id = {work.Community} and b.series_id = {series} order by lower(b.during), b.id for update
            """,
            stop
        );

    /// <summary>Moves bookings to new times, and increases their versions and their sequences (RFC 5546).</summary>
    /// <param name="again">True if confirmed bookings need approval again.</param>
    public Task SetMany(IReadOnlyList<(Booking Booking, Interval During)> moves, bool again, CancellationToken stop)
    {
        var ends = moves.Select(m => m.During.End);
        var starts = moves.Select(m => m.During.Start);
        return work.Do(
            $"""
            update bookings.booking b set during = tstzrange(m.starts, m.ends), version = version + 1, sequence = sequence + 1,
              state = case when {again} and state = 'confirmed' then 'requested' else state end
            from unnest({moves.Select(m => m.Booking.Id)}::uuid[], {starts}::timestamptz[], {ends}::timestamptz[]) as m (id, starts, ends)
            where b.community_id = {work.Community} and b.id = m.id
            """,
            stop
        );
    }

    public Task CancelMany(IReadOnlyCollection<BookingId> all, IReadOnlyCollection<BookingId> late, Instant at, CancellationToken stop) =>
        work.Do(
            $"""
            update bookings.booking set state = 'cancelled', cancelled_at = {at}, late = id = any({late}), version = version + 1,
              sequence = sequence + 1
            where community_id = {work.Community} and id = any({all})
            """,
            stop
        );

    /// <summary>Writes the desk's decision on requested bookings.</summary>
    public Task AnswerMany(
        IReadOnlyCollection<BookingId> all,
        bool agree,
        string? reason,
        Instant at,
        PersonId by,
        CancellationToken stop
    ) =>
        work.Do(
            $"""
            update bookings.booking set state = {(agree ? BookingState.Confirmed : BookingState.Declined)}, decided_at = {at},
              decided_by = {by}, reason = {(agree ? null : reason)}, version = version + 1, sequence = sequence + 1
            where community_id = {work.Community} and id = any({all})
            """,
            stop
        );

    public Task<List<BookingsFacade.Coming>> During(Interval within, CancellationToken stop) =>
        work.List<BookingsFacade.Coming>(
            $"""
            select array[b.person_id] || array(select g.person_id from bookings.booking_guest g where g.community_id = {work.Community}
                and g.booking_id = b.id and g.person_id is not null and g.answer <> 'no') as persons,
              r.site_id as site,
              array[b.resource_id] || array(select u.resource_id from bookings.claim k join {ResourcesFacade.Units(
                work
            )} u on u.id = k.unit_id
                where k.community_id = {work.Community} and k.booking_id = b.id) as resources,
              lower(b.during) as starts, coalesce(least(b.ended_at, upper(b.during)), upper(b.during)) as ends
            from bookings.booking_here b join {ResourcesFacade.Placed(work)} r on r.id = b.resource_id
            where b.community_id = {work.Community} and b.state = 'confirmed' and b.during && {within}::tstzrange
            """,
            stop
        );

    public Task<List<int>> Taken(IReadOnlyList<(UnitId Unit, Interval During)> all, CancellationToken stop) =>
        work.List<int>(
            $"""
            select a.nth::int - 1 from unnest({all.Select(a => a.Unit)}::uuid[], {all.Select(a => a.During.Start)}::timestamptz[],
              {all.Select(a => a.During.End)}::timestamptz[]) with ordinality as a (unit_id, starts, ends, nth)
            where exists (
              select from bookings.claim_here c where c.community_id = {work.Community} and c.unit_id = a.unit_id
                and c.during && tstzrange(a.starts, a.ends) offset 0)
            """,
            stop
        );

    /// <summary>Returns the resources of a list that are free at a time. The buffers of their rules are not added to the time.</summary>
    public async Task<List<Resource>> Free(IReadOnlyList<Resource> resources, Interval during, CancellationToken stop)
    {
        if (resources.Count == 0)
            return [];
        var free = (
            await work.List<ResourceId>(
                $"""
                with need as (select * from {ResourcesFacade.MadeOf(work, $"{resources.Select(r => r.Id)}")} m),
                unit as (select * from {ResourcesFacade.Units(work)} u where u.retired_at is null)
                select distinct n.whole from need n join unit u on u.resource_id = n.id
                where not exists (
                  select from need t join unit v on v.resource_id = t.id
                  where t.whole = n.whole and not exists (
                    select from unit f where f.resource_id = t.id and not exists (
                      select from bookings.claim_here c where c.community_id = {work.Community} and c.unit_id = f.id
                        and c.during && {during}::tstzrange offset 0)))
                """,
                stop
            )
        ).ToHashSet();
        return [.. resources.Where(r => free.Contains(r.Id))];
    }
}
