using NodaTime;

namespace Juluo.Bookings;

/// <summary>Many at once: series.</summary>
public sealed partial class BookingBook
{
    /// <summary>Those of a series, in their order.</summary>
    public async Task<List<Booking>> Of(SeriesId series, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from bookings.booking b where b.community_id = $1 and b.series_id = $2 order by lower(b.during), b.id limit $3",
            Here,
            series.Value,
            most
        );
        return await select.List(Read, stop);
    }

    /// <summary>The same, all of them, and nobody else changes them until the transaction ends.</summary>
    public async Task<List<Booking>> Hold(SeriesId series, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from bookings.booking b where b.community_id = $1 and b.series_id = $2 order by lower(b.during), b.id for update",
            Here,
            series.Value
        );
        return await select.List(Read, stop);
    }

    /// <summary>Writes new times; versions and sequences rise.</summary>
    /// <param name="anew">What was agreed to must be agreed to again.</param>
    public async Task SetMany(IReadOnlyList<(Booking Booking, Interval During)> moves, bool anew, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update bookings.booking b set during = tstzrange(m.starts, m.ends), version = version + 1, sequence = sequence + 1,
              state = case when $2 and state = 'confirmed' then 'requested' else state end
            from unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) as m (id, starts, ends)
            where b.community_id = $1 and b.id = m.id
            """,
            Here,
            anew,
            moves.Select(m => m.Booking.Id.Value).ToArray(),
            moves.Select(m => m.During.Start.ToDateTimeUtc()).ToArray(),
            moves.Select(m => m.During.End.ToDateTimeUtc()).ToArray()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    public async Task CancelMany(
        IReadOnlyCollection<BookingId> all,
        IReadOnlyCollection<BookingId> late,
        Instant at,
        CancellationToken stop
    )
    {
        await using var update = work.Command(
            """
            update bookings.booking set state = 'cancelled', cancelled_at = $2, late = id = any($4), version = version + 1, sequence = sequence + 1
            where community_id = $1 and id = any($3)
            """,
            Here,
            at.ToDateTimeUtc(),
            all.Select(b => b.Value).ToArray(),
            late.Select(b => b.Value).ToArray()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Those of these resources that nobody has at a time; each is looked at as it is, without buffers.</summary>
    public async Task<List<Resource>> Free(IReadOnlyList<Resource> resources, Interval during, CancellationToken stop)
    {
        if (resources.Count == 0)
            return [];
        await using var select = work.Command(
            """
            with recursive need (whole, id) as (
              select w, w from unnest($2::uuid[]) as w
              union
              select n.whole, p.part_id from need n join spaces.part p on p.community_id = $1 and p.whole_id = n.id
            )
            select distinct n.whole from need n join spaces.unit u on u.community_id = $1 and u.resource_id = n.id and u.retired_at is null
            where not exists (
              select from need t join spaces.unit v on v.community_id = $1 and v.resource_id = t.id and v.retired_at is null
              where t.whole = n.whole and not exists (
                select from spaces.unit f where f.community_id = $1 and f.resource_id = t.id and f.retired_at is null and not exists (
                  select from bookings.claim_here c where c.community_id = $1 and c.unit_id = f.id and c.during && $3::tstzrange offset 0)))
            """,
            Here,
            resources.Select(r => r.Id.Value).ToArray(),
            Claims.Range(during)
        );
        var free = (await select.List(r => new ResourceId(r.GetGuid(0)), stop)).ToHashSet();
        return [.. resources.Where(r => free.Contains(r.Id))];
    }
}
