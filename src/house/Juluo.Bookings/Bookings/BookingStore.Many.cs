namespace Juluo.Bookings;

/// <summary>Many at once: series.</summary>
internal sealed partial class BookingStore
{
    /// <summary>Those of a series, in their order.</summary>
    public Task<List<Booking>> Of(SeriesId series, int most, CancellationToken stop) =>
        work.List<Booking>(
            $"""
            select {Columns} from bookings.booking b
            where b.community_id = {work.Community} and b.series_id = {series} order by lower(b.during), b.id limit {most}
            """,
            stop
        );

    /// <summary>The same, all of them, and no one else changes them until the transaction ends.</summary>
    public Task<List<Booking>> Hold(SeriesId series, CancellationToken stop) =>
        work.List<Booking>(
            $"""
            select {Columns} from bookings.booking b
            where b.community_id = {work.Community} and b.series_id = {series} order by lower(b.during), b.id for update
            """,
            stop
        );

    /// <summary>Writes new times; versions and sequences rise.</summary>
    /// <param name="again">What was agreed to must be agreed to again.</param>
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

    /// <summary>The desk's answer to those that were asked for.</summary>
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

    /// <summary>Those of these resources that are free at a time; each is checked as it is, without buffers.</summary>
    public async Task<List<Resource>> Free(IReadOnlyList<Resource> resources, Interval during, CancellationToken stop)
    {
        if (resources.Count == 0)
            return [];
        var free = (
            await work.List<ResourceId>(
                $"""
                with recursive need (whole, id) as (
                  select w, w from unnest({resources.Select(r => r.Id)}::uuid[]) as w
                  union
                  select n.whole, p.part_id from need n join spaces.part p on p.community_id = {work.Community} and p.whole_id = n.id
                )
                select distinct n.whole from need n join spaces.unit u on u.community_id = {work.Community}
                  and u.resource_id = n.id and u.retired_at is null
                where not exists (
                  select from need t join spaces.unit v on v.community_id = {work.Community} and v.resource_id = t.id
                    and v.retired_at is null
                  where t.whole = n.whole and not exists (
                    select from spaces.unit f where f.community_id = {work.Community} and f.resource_id = t.id
                      and f.retired_at is null and not exists (
                      select from bookings.claim_here c where c.community_id = {work.Community} and c.unit_id = f.id
                        and c.during && {during}::tstzrange offset 0)))
                """,
                stop
            )
        ).ToHashSet();
        return [.. resources.Where(r => free.Contains(r.Id))];
    }
}
